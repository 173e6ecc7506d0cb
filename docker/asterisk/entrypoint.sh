#!/bin/sh
# Fills in the templates of docker/asterisk from the environment, as docker/embedded does, and runs Asterisk.
set -eu
: "${ARI_PASSWORD:?}" "${AMI_PASSWORD:?}"
export NODE="${NODE:-asterisk}" DATA=/data SHARE=/usr/share/asterisk SPOOL=/data/spool SOUNDS=/data/sounds MUSIC=/data/music SITE=/data/site
export MODULES="$(dirname "$(find /usr/lib -name res_pjsip.so -path '*asterisk/modules*' | head -n 1)")"
export ARI_USER="${ARI_USER:-hotline}" MAX_CALLS="${MAX_CALLS:-$((75 * $(nproc)))}" MAX_LOAD="${MAX_LOAD:-$((20 * $(nproc)))}"
export HTTP_ADDRESS=127.0.0.1 HTTP_PORT="${HTTP_PORT:-8088}" AMI_PORT="${AMI_PORT:-5038}" SIP_PORT="${SIP_PORT:-5060}"
export RTP_START="${RTP_START:-10000}" RTP_END="${RTP_END:-19999}"
ICE_HOST_CANDIDATES=
for address in $(hostname -I); do
  case "$address" in "$MEDIA_ADDRESS" | *:*) ;; *) ICE_HOST_CANDIDATES="$ICE_HOST_CANDIDATES$address => $MEDIA_ADDRESS
" ;; esac
done
export ICE_HOST_CANDIDATES
/fill-in.sh /data/etc /templates/*.conf
if [ -n "${AGENTS_TRUNK:-}" ]; then /fill-in.sh /data/etc /templates/behind-proxy/*.conf; fi
exec asterisk -f -C /data/etc/asterisk.conf
