#!/bin/sh
# Where the CPU time of a build goes, by stage.
#   src/bench/stages.sh [PAGES] [ROUNDS] [prose]         (1,000 pages of items, 3 rounds; the first is cold)
set -eu
. "$(dirname "$0")/lib.sh"
stage_times
content "${1:-1000}" ${3:-}
says_when
# shellcheck disable=SC2086 # several words
java $jvm -cp "$jar:$classes" org.prongsai.StageTimes "$site" "${2:-3}"
