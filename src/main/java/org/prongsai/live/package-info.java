/** What must ask the network: outside links, the published site, and when its leases end. */
package org.prongsai.live;
