#!/usr/bin/env bash
# Kills a publish of 500 files (kill -9) at random moments, over every protocol, to ProFTPD and OpenSSH on this machine, with a
# reader beside that opens every page all the time; after each kill the next run must end with exactly the site, beside the files of
# others, and nothing of ours but the manifest. The test that does it (PublishKillIT) does three kills at every verify; this does more.
#   src/bench/publish-kills.sh [KILLS]
# Prints what the runs were at when they were killed, and how often the reader looked; fails when it saw what it should not.
set -euo pipefail
cd "$(dirname "$0")/../.."
kills=${1:-20}
export LC_ALL=C.UTF-8
echo "$(date -u +%Y-%m-%d), $(nproc) cores, load average $(cut -d' ' -f1-3 /proc/loadavg)"
echo '| Protocol | kills | what it was at | looks of the reader |'
echo '|---|---|---|---|'
mvn -B -ntp test-compile failsafe:integration-test failsafe:verify -Dspotless.check.skip \
  -Dit.test=PublishKillIT -Dprongsai.kills="$kills" >target/publish-kills.log 2>&1 ||
  { grep -a '^| ' target/publish-kills.log; tail -40 target/publish-kills.log; exit 1; }
grep -a '^| ' target/publish-kills.log
