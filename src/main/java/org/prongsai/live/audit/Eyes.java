package org.prongsai.live.audit;

import org.prongsai.check.url.Url;

/** Looks at an address once, politely; what is seen is a value, whatever happens. */
interface Eyes {
  Seen at(Url url);
}
