#!/bin/sh
# Installs the servers that PublishKillIT publishes to (mvn verify). Needs root and apt-get.
# Nothing of them is left running: the tests start their own, on ports of their own.
set -e
export DEBIAN_FRONTEND=noninteractive RUNLEVEL=1
apt-get update -q
apt-get install -y -q --no-install-recommends proftpd-core proftpd-mod-crypto openssh-server openssh-client openssl
