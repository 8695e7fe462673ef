#!/bin/sh
# What completeness adds to a build: a year with 48 items and 1,000 files, by stage, in CPU time.
# Repeat with: ./prongsai --version && src/bench/completeness.sh
set -eu
home=$(cd "$(dirname "$0")/../.." && pwd)
site=$home/target/bench/completeness
rm -rf "$site" && mkdir -p "$site"
java "$home/src/bench/java/MakeYear.java" "$site" 48 1000
java -XX:+UseSerialGC -cp "$home/target/prongsai.jar" "$home/src/bench/java/StageTimes.java" "$site" "${1:-5}"
