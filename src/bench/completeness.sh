#!/bin/sh
# What completeness adds to a build: a year with 48 items and 1,000 files, by stage, in CPU time.
# Repeat with: src/bench/completeness.sh [ROUNDS]
set -eu
. "$(dirname "$0")/lib.sh"
stage_times
site=$work/completeness
rm -rf "$site"
java "$home/src/bench/java/MakeContent.java" "$site" 60 1 files 1000
says_when
# shellcheck disable=SC2086 # several words
java $jvm -cp "$jar:$classes" org.prongsai.StageTimes "$site" "${1:-5}"
