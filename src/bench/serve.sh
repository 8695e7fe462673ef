#!/bin/sh
# Measures the preview: from saving a file to the repainted page in headless Chromium, at the repository's own
# site and at a large one of either kind (items, prose), and the memory over many edits of the small one.
#   src/bench/serve.sh [PAGES [ROUNDS [EDITS]]]     (default 10000, 20 and 500; KINDS=own for that site alone)
# Each round writes the file, waits until the browser shows it, and reads when the browser painted first.
set -eu
. "$(dirname "$0")/lib.sh"
pages=${1:-10000}
rounds=${2:-20}
edits=${3:-500}
export LC_ALL=C.UTF-8
cd "$home"
./prongsai --version >/dev/null
mvn -B -ntp -q -Dspotless.check.skip=true test-compile \
  dependency:build-classpath -Dmdep.outputFile=target/test.classpath -Dmdep.includeScope=test

measure() { # DIR FILE PAGE EDITS
  java -XX:TieredStopAtLevel=1 -cp "target/test-classes:target/classes:$(cat target/test.classpath)" \
    org.prongsai.browser.RepaintTimes "$jar" "$1" "$2" "$3" "$rounds" "$4"
}

says_when
for kind in ${KINDS:-own items prose}; do
  echo "$kind:"
  case $kind in
    own)
      site=$work/serve-own
      rm -rf "$site" && mkdir -p "$site"
      cp -R content "$site/"
      measure "$site" content/2563/measures.yaml 2563/measures/ "$edits"
      ;;
    items)
      content "$pages"
      measure "$site" content/2570/oit.yaml 2570/oit/o1/ 0
      ;;
    prose)
      content "$pages" prose
      measure "$site" content/pages/news-1.md news-1/ 0
      ;;
  esac
done
