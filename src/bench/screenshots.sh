#!/bin/sh
# Makes pictures of every kind of page (320, 768, 1280 px; light and dark) and print PDFs of a built site.
#   src/bench/screenshots.sh [SITE [PAGE…]]       SITE defaults to target/site; pictures: target/screenshots
set -eu
site=$(cd "${1:-$(dirname "$0")/../../target/site}" && pwd)
[ $# -eq 0 ] || shift
cd "$(dirname "$0")/../.."
mvn -B -ntp -q -Dspotless.check.skip=true test-compile \
  dependency:build-classpath -Dmdep.outputFile=target/test.classpath -Dmdep.includeScope=test
java -Dfile.encoding=UTF-8 -cp "target/test-classes:target/classes:$(cat target/test.classpath)" \
  org.prongsai.browser.Screenshots "$site" target/screenshots "$@"
