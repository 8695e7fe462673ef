#!/bin/sh
# What a first visit to each kind of page of a built site brings over the wire, in bytes.
#   src/bench/page-weight.sh [SITE]       SITE defaults to target/site
set -eu
site=$(cd "${1:-$(dirname "$0")/../../target/site}" && pwd)
cd "$(dirname "$0")/../.."
mvn -B -ntp -q -Dspotless.check.skip=true test-compile \
  dependency:build-classpath -Dmdep.outputFile=target/test.classpath -Dmdep.includeScope=test
java -Dfile.encoding=UTF-8 -cp "target/test-classes:target/classes:$(cat target/test.classpath)" \
  org.prongsai.browser.PageWeights "$site"
