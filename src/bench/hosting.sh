#!/bin/sh
# Tries the settings of target/report/hosting against real servers: apache2 and nginx as Debian has
# them, on loopback ports, as whoever runs this, with the sample site. Needs apache2, nginx and curl
# (apt-get install apache2 nginx-light curl); one that is missing is said to be and left out.
#
#   src/bench/hosting.sh [FOLDER]      FOLDER: where to work; default target/hosting
set -u
cd "$(dirname "$0")/../.." || exit 2
work=${1:-target/hosting}
rm -rf "$work"
mkdir -p "$work/logs" || exit 2
work=$(cd "$work" && pwd)
PATH=$PATH:/usr/sbin
apache_port=18080 nginx_port=18081 failed=0

./prongsai init "$work/sample" --sample >/dev/null && ./prongsai build "$work/sample" >/dev/null || exit 1
hosting=$work/sample/target/report/hosting
site=$work/sample/target/site

expect() { # WHAT PATTERN: a line of $answer
  if printf '%s' "$answer" | grep -iqE "$2"; then
    printf '  ok      %s\n' "$1"
  else
    printf '  FAILED  %s: no %s\n' "$1" "$2"
    failed=1
  fi
}

ask() { # PATH [CURL-OPTION...]
  path=$1
  shift
  answer=$(curl -s -o /dev/null -D - "$@" "http://127.0.0.1:$port/$path" | tr -d '\r')
}

look() { # NAME
  printf '%s\n' "$1"
  ask ''
  expect 'home page' '^HTTP/1.1 200'
  expect 'home page is UTF-8 HTML' '^content-type: text/html; *charset=utf-8'
  expect 'strict policy' "^content-security-policy: default-src 'none'; script-src 'self'"
  expect 'nosniff' '^x-content-type-options: nosniff'
  expect 'referrer policy' '^referrer-policy: strict-origin-when-cross-origin'
  expect 'asks for what is new' '^cache-control: no-cache'
  expect 'has an ETag' '^etag: '
  tag=$(printf '%s' "$answer" | sed -n 's/^[Ee][Tt][Aa][Gg]: //p')
  ask '' -H "If-None-Match: $tag"
  expect 'nothing new is a short answer' '^HTTP/1.1 304'
  ask '' -H 'Accept-Encoding: gzip'
  expect 'compressed' '^content-encoding: gzip'
  ask nowhere/at/all
  expect 'missing page is 404' '^HTTP/1.1 404'
  expect 'missing page is under the policy' '^content-security-policy: default-src'
  curl -s "http://127.0.0.1:$port/nowhere/at/all" | cmp -s - "$site/404.html" ||
    { printf '  FAILED  missing page is the site'"'"'s own\n'; failed=1; }
  ask data/measures.csv
  expect 'CSV' '^content-type: text/csv; *charset=utf-8'
  ask data/measures.json
  expect 'JSON' '^content-type: application/json'
  ask assets/css/site.css
  expect 'CSS' '^content-type: text/css; *charset=utf-8'
  ask search/index.js
  expect 'script' '^content-type: (text|application)/javascript; *charset=utf-8'
  ask assets/fonts/sarabun-thai-400.woff2
  expect 'font' '^content-type: (font|application/font-)/?woff2'
  expect 'font may be kept' '^cache-control: public, max-age=604800'
  ask assets/images/favicon.svg
  expect 'drawing is harmless by itself' "^content-security-policy: default-src 'none'; style-src 'unsafe-inline'; sandbox"
  if [ -f "$site/changes/feed.xml" ]; then
    ask changes/feed.xml
    expect 'feed' '^content-type: application/atom\+xml; *charset=utf-8'
  fi
}

await() { # until the server answers, at most five seconds
  for _ in 1 2 3 4 5 6 7 8 9 10; do
    curl -s -o /dev/null "http://127.0.0.1:$port/" && return
    sleep 0.5
  done
}

if command -v apache2 >/dev/null; then
  port=$apache_port
  cp -r "$site" "$work/apache"
  cp "$hosting/.htaccess" "$work/apache/"
  {
    printf 'ServerName localhost\nListen 127.0.0.1:%s\nPidFile %s/apache.pid\n' "$port" "$work"
    printf 'ErrorLog %s/logs/apache.log\nDocumentRoot %s/apache\n' "$work" "$work"
    for module in mpm_event authz_core dir mime headers filter deflate; do
      printf 'LoadModule %s_module /usr/lib/apache2/modules/mod_%s.so\n' "$module" "$module"
    done
    printf 'TypesConfig /etc/mime.types\nDirectoryIndex index.html\n'
    printf '<Directory %s/apache>\nAllowOverride FileInfo\nRequire all granted\n</Directory>\n' "$work"
  } >"$work/apache.conf"
  apache2 -f "$work/apache.conf" -X &
  server=$!
  await
  look 'Apache'
  kill "$server"
  wait "$server" 2>/dev/null
else
  echo 'Apache is not here: left out'
fi

if command -v nginx >/dev/null; then
  port=$nginx_port
  sed "s|listen 80;|listen 127.0.0.1:$port;|; s|root /var/www/prongsai;|root $site;|" "$hosting/nginx.conf" >"$work/site.conf"
  {
    printf 'daemon off;\npid %s/nginx.pid;\nerror_log %s/logs/nginx.log;\nevents { }\nhttp {\n' "$work" "$work"
    printf '  include /etc/nginx/mime.types;\n  access_log off;\n'
    for kind in client_body proxy fastcgi uwsgi scgi; do
      printf '  %s_temp_path %s/logs/%s;\n' "$kind" "$work" "$kind"
    done
    printf '  include %s/site.conf;\n}\n' "$work"
  } >"$work/nginx.conf"
  nginx -c "$work/nginx.conf" &
  server=$!
  await
  look 'nginx'
  kill "$server"
  wait "$server" 2>/dev/null
else
  echo 'nginx is not here: left out'
fi
exit $failed
