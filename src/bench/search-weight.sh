#!/bin/sh
# How heavy the search of a built site is, in bytes, raw and gzipped.
#   src/bench/search-weight.sh [SITE]       SITE defaults to target/site
set -eu
site=${1:-$(dirname "$0")/../../target/site}
echo "entries $(grep -c '^\[' "$site/search/index.js")"
for file in search/index.html search/index.js assets/js/*.js; do
  for found in "$site"/$file; do
    echo "${found#"$site"/} $(wc -c <"$found" | tr -d ' ') $(gzip -9c "$found" | wc -c | tr -d ' ')"
  done
done
