#!/usr/bin/env bash
# Publishes 500 files / 40 MB to ProFTPD and OpenSSH on this machine, by Prongsai, by lftp and, over SFTP, by rclone: the first
# publish, the second with three changes, and the third with none. Needs root, for servers and a network of their own, and Debian's
# proftpd-core, proftpd-mod-crypto, openssh-server, openssl, iproute2, lftp and rclone, which are installed where they are missing and
# apt-get may. Every round begins with empty folders.
#   src/bench/publish.sh [ROUNDS]
# Figures: seconds of wall and CPU; bytes on the loopback in both directions (with the TCP headers); connections; requests: commands of
# FTP, each of which is a round trip; requests of SFTP as its server logs them, of which some travel together (reads and writes of a
# file; our links, renames and deletions), so that they are more than the round trips. Sizes of files are what decides for lftp and
# rclone together with times; Prongsai compares contents by its manifest.
set -euo pipefail
cd "$(dirname "$0")/../.."
rounds=${1:-1}
export LC_ALL=C.UTF-8
work=$PWD/target/bench/publish
if [ -z "${OWN_NETWORK:-}" ]; then
  for tool in proftpd lftp rclone sshd openssl ip; do
    PATH=$PATH:/usr/sbin command -v $tool >/dev/null || missing="${missing:-} $tool"
  done
  if [ -n "${missing:-}" ]; then
    echo "installing, for want of:$missing" >&2
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
      proftpd-core proftpd-mod-crypto openssh-server openssh-client openssl iproute2 lftp rclone >"/dev/null"
  fi
  rm -rf "$work"
  mkdir -p "$work"/{host,site,agency}
  mvn -B -ntp -q test-compile dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile="$work/cp" -Dspotless.check.skip
  # A network of its own: nothing but the publishes is counted.
  exec env OWN_NETWORK=yes unshare -n "$PWD/src/bench/publish.sh" "$@"
fi
ip link set lo up
ftp=42191 ftps=42192 sftp=42193

python3 - "$work/site" <<'P'
import os, random, sys
random.seed(2563)
root = sys.argv[1]
for i in range(500):
    page = i % 2 == 0
    name = f"2568/oit/o{i}/index.html" if page else f"2568/files/o{i % 40}/document-{i}.pdf"
    if i == 0:
        name = "index.html"
    path = os.path.join(root, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as f:
        f.write(random.randbytes(10_000 if page else 150_000))
P

openssl req -x509 -newkey rsa:2048 -nodes -days 30 -subj /CN=localhost -keyout "$work/key.pem" -out "$work/cert.pem" 2>/dev/null
chmod 600 "$work/key.pem"
echo "webmaster:$(openssl passwd -6 secret):$(id -u):$(id -g)::$work/host:/bin/sh" >"$work/users"
chmod 600 "$work/users"
ssh-keygen -q -t ed25519 -N '' -f "$work/hostkey"
ssh-keygen -q -t ed25519 -N '' -f "$work/userkey"
mkdir -p /run/sshd
server() { # PORT
  cat <<C
ModulePath /usr/lib/proftpd
LoadModule mod_tls.c
ServerName bench
ServerType standalone
DefaultAddress 127.0.0.1
SocketBindTight on
Port $1
User $(id -un)
Group $(id -gn)
UseReverseDNS off
UseIPv6 off
RequireValidShell off
AuthOrder mod_auth_file.c
AuthUserFile $work/users
RootLogin on
DefaultRoot ~
AllowOverwrite on
PidFile $work/$1.pid
ScoreboardFile $work/$1.score
SystemLog $work/$1.log
TransferLog none
WtmpLog off
LogFormat bench "%m"
ExtendedLog $work/commands ALL bench
C
}
server $ftp >"$work/ftp.conf"
{ server $ftps; echo "TLSEngine on"; echo "TLSRequired on"; echo "TLSRSACertificateFile $work/cert.pem"; echo "TLSRSACertificateKeyFile $work/key.pem"; } >"$work/ftps.conf"
cat >"$work/sshd.conf" <<C
Port $sftp
ListenAddress 127.0.0.1
HostKey $work/hostkey
AuthorizedKeysFile $work/userkey.pub
PidFile none
StrictModes no
UsePAM no
PermitRootLogin yes
Subsystem sftp $work/sftp-server
C
proftpd -n -c "$work/ftp.conf" >/dev/null 2>&1 & one=$!
proftpd -n -c "$work/ftps.conf" >/dev/null 2>&1 & two=$!
# Its log goes to a file of ours; on standard error it would travel to the client.
printf '#!/bin/sh\nexec /usr/lib/openssh/sftp-server -e -l DEBUG3 2>>%s/sftp.log\n' "$work" >"$work/sftp-server"
chmod +x "$work/sftp-server"
/usr/sbin/sshd -D -f "$work/sshd.conf" & three=$!
trap 'kill $one $two $three 2>/dev/null' EXIT
sleep 2

fingerprint=$(openssl x509 -in "$work/cert.pem" -outform der | sha256sum | cut -d' ' -f1)
targets() { # KIND
  case $1 in
    ftp) echo "kind: ftp, host: 127.0.0.1, port: $ftp, user: webmaster" ;;
    ftps) echo "kind: ftps, host: 127.0.0.1, port: $ftps, user: webmaster, certificate: \"SHA256:$fingerprint\"" ;;
    sftp) echo "kind: sftp, host: 127.0.0.1, port: $sftp, user: $(id -un), key: $work/userkey, folder: $work/host" ;;
  esac
}
bytes() { awk '/lo:/ { print $2 }' /proc/net/dev; }
opens() { awk '/^Tcp: [0-9]/ { print $6 }' /proc/net/snmp; }

measure() { # LABEL COMMAND…
  local label=$1 b c
  shift
  : >"$work/commands"
  : >"$work/sftp.log"
  b=$(bytes) c=$(opens)
  TIMEFORMAT='%R %U %S'
  { time "$@" >"$work/out" 2>&1; } 2>"$work/time" || { cat "$work/out"; exit 1; }
  read -r wall user system <"$work/time"
  printf '| %s | %s | %s | %s | %s | %s |\n' "$label" "$wall" "$(awk "BEGIN { print $user + $system }")" \
    "$((($(bytes) - b) / 1000))" "$(($(opens) - c))" "$(requests)"
}
requests() { # a line a command of FTP; of SFTP "request 17: …", and "sent …" for its answer is another line
  awk 'FILENAME ~ /commands/ { n++ } /request [0-9]+: / && !/: sent / { n++ } END { print n + 0 }' "$work/commands" "$work/sftp.log"
}

ours() { java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "target/test-classes:target/classes:$(cat "$work/cp")" org.prongsai.publish.PublishProcess "$work/agency" "$work/site"; }
rclone_() { # KIND; its name is asked for by "who"
  rclone --config /dev/null sync "$work/site" \
    ":sftp,host=127.0.0.1,port=$sftp,user=$(id -un),key_file=$work/userkey,shell_type=none,disable_hashcheck:$work/host"
}
theirs() { # KIND
  case $1 in
    ftp) lftp -c "set ftp:ssl-allow no; open -u webmaster,secret -p $ftp 127.0.0.1; mirror -R --delete $work/site /; bye" ;;
    ftps) lftp -c "set ssl:verify-certificate no; set ftp:ssl-force yes; set ftp:ssl-protect-data yes; open -u webmaster,secret -p $ftps 127.0.0.1; mirror -R --delete $work/site /; bye" ;;
    sftp) lftp -c "set sftp:connect-program 'ssh -a -x -i $work/userkey -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null'; open -u $(id -un),x -p $sftp sftp://127.0.0.1; mirror -R --delete $work/site $work/host; bye" ;;
  esac
}
change() { # ROUND
  for i in 2 4 6; do echo "changed $1 $RANDOM" >>"$work/site/2568/oit/o$i/index.html"; done
}

echo "load average: $(cut -d' ' -f1-3 /proc/loadavg)"
echo '| Publish | wall s | CPU s (client) | KB on the line | connections | requests |'
echo '|---|---|---|---|---|---|'
for round in $(seq "$rounds"); do
  for kind in ftp ftps sftp; do
    for who in ours theirs $([ $kind = sftp ] && echo rclone_); do
      rm -rf "$work/host" "$work/agency" && mkdir -p "$work/host" "$work/agency"
      printf 'targets:\n  web: {%s}\n' "$(targets $kind)" >"$work/agency/publish.yaml"
      case $who in ours) name=Prongsai ;; theirs) name='lftp mirror -R' ;; rclone_) name='rclone sync' ;; esac
      measure "$kind, $name, first" "$who" $kind
      change "$round"
      measure "$kind, $name, three changes" "$who" $kind
      measure "$kind, $name, none" "$who" $kind
      diff -rq -x '.prongsai*' "$work/site" "$work/host" || exit 1
    done
  done
done
