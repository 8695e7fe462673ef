#!/bin/sh
# Installs Debian's Chromium for the browser tests (mvn verify). Needs root and apt-get.
set -e
export DEBIAN_FRONTEND=noninteractive
apt-get update -q
apt-get install -y -q --no-install-recommends chromium
