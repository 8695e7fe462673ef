#!/bin/sh
# Makes the locked PDFs of src/test/resources/org/prongsai/check/files/locked again, with qpdf (Debian: qpdf).
# -owner opens without a password, -user needs the password "secret"; r2 … r6 is the revision of the lock. r5 and r6 hold random salts, so
# they come out different each time, and equally good.
set -eu
cd "$(dirname "$0")/../test/resources/org/prongsai/check/files/locked"
room=$(mktemp -d)
trap 'rm -r "$room"' EXIT
cat >"$room/plain.pdf" <<'PDF'
%PDF-1.4
1 0 obj
<< /Type /Catalog /Pages 2 0 R >>
endobj
2 0 obj
<< /Type /Pages /Kids [3 0 R] /Count 1 >>
endobj
3 0 obj
<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] >>
endobj
trailer << /Root 1 0 R /Size 4 >>
startxref
9
%%EOF
PDF
# The place of its table is wrong on purpose: qpdf mends it, says so, and ends with 3.
qpdf "$room/plain.pdf" "$room/base.pdf" 2>/dev/null || [ $? = 3 ]

lock() { # NAME PASSWORD BITS [OPTION…]
  name=$1 password=$2 bits=$3
  shift 3
  qpdf --allow-weak-crypto --static-id --static-aes-iv ${before-} \
    --encrypt "$password" boss "$bits" "$@" -- "$room/base.pdf" "$name.pdf"
}
for kind in owner user; do
  password=
  [ $kind = owner ] || password=secret
  lock r2-$kind "$password" 40
  lock r3-$kind "$password" 128 --print=none
  lock r4-rc4-$kind "$password" 128 --force-V4
  lock r4-aes-$kind "$password" 128 --use-aes=y --cleartext-metadata
  lock r5-$kind "$password" 256 --force-R5
  lock r6-$kind "$password" 256
  before=--object-streams=generate lock r6-streams-$kind "$password" 256
  before=--linearize lock r4-linear-$kind "$password" 128 --use-aes=y
done
