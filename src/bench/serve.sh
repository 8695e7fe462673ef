#!/bin/sh
# Measures the preview: from saving a file to the repainted page in headless Chromium, what of that goes where, and the
# memory over many edits.
#   src/bench/serve.sh [PAGES [ROUNDS [EDITS [LARGE_EDITS]]]]     (default 10000, 20, 500 and 0)
# EDITS more of the repository's own site, LARGE_EDITS more of every large one, are for the memory. KINDS names what is
# edited: own (the repository's own site), items, prose (a page), yaml (an item's entry, the others being prose),
# warnings (a page, when most have a warning), template (every page changes; no aim). Without KINDS: own items prose.
#   KINDS=own src/bench/serve.sh              the default site alone
#   KINDS=prose src/bench/serve.sh 10000      10,000 pages alone
# Each round writes the file, waits until the browser shows it, and reads when the browser painted it.
set -eu
. "$(dirname "$0")/lib.sh"
pages=${1:-10000}
rounds=${2:-20}
edits=${3:-500}
large=${4:-0}
export LC_ALL=C.UTF-8
cd "$home"
./prongsai --version >/dev/null
mvn -B -ntp -q -Dspotless.check.skip=true test-compile \
  dependency:build-classpath -Dmdep.outputFile=target/test.classpath -Dmdep.includeScope=test

measure() { # NAME DIR FILE PAGE EDITS
  echo
  java -XX:TieredStopAtLevel=1 -cp "target/test-classes:target/classes:$(cat target/test.classpath)" \
    org.prongsai.browser.RepaintTimes "$1" "$jar" "$2" "$3" "$4" "$rounds" "$5"
}

beside() { # NAME: a site with the same content as $site, in $other; whether it was made now
  other=$work/serve-$1-$pages
  ! [ -d "$other/content" ] && mkdir -p "$other" && cp -R "$site/content" "$other/"
}

says_when
for kind in ${KINDS:-own items prose}; do
  case $kind in
    own)
      site=$work/serve-own
      rm -rf "$site" && mkdir -p "$site"
      cp -R content "$site/"
      measure own "$site" content/2563/measures.yaml 2563/measures/ "$edits"
      ;;
    items)
      content "$pages"
      year=2570 # a small site has no more than its first ones
      [ -d "$site/content/$year" ] || year=$(basename "$(find "$site/content" -maxdepth 1 -name '2[0-9]*' | sort | head -n 1)")
      measure "items $pages" "$site" "content/$year/oit.yaml" "$year/oit/o1/" "$large"
      ;;
    prose)
      content "$pages" prose
      measure "prose $pages" "$site" content/pages/news-1.md news-1/ "$large"
      ;;
    yaml)
      content "$pages" prose
      measure "yaml $pages" "$site" content/2562/oit.yaml 2562/oit/o1/ "$large"
      ;;
    warnings)
      content "$pages" prose
      if beside warnings; then
        # From the first to the fourth level of headings at once.
        find "$other/content/pages" -name '*.md' -exec sed -s -i '0,/^## /s/^## /#### /' {} +
      fi
      measure "warnings $pages" "$other" content/pages/news-1.md news-1/ "$large"
      ;;
    template)
      content "$pages" prose
      beside template || :
      mkdir -p "$other/templates/layout"
      cp templates/layout/page.ftlh "$other/templates/layout/"
      measure "template $pages" "$other" templates/layout/page.ftlh news-1/ "$large"
      ;;
  esac
done
