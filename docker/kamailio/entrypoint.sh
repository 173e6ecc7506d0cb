#!/bin/sh
# Fills in the templates of docker/kamailio from the environment, as docker/embedded does, and runs Kamailio.
set -eu
MODULES="$(dirname "$(find /usr/lib -name dispatcher.so -path '*kamailio/modules*' | head -n 1)")"
VOICE_NODES=
for node in $NODES; do
  VOICE_NODES="${VOICE_NODES}1 sip:$node
"
done
export MODULES VOICE_NODES DISPATCHER_LIST=/data/dispatcher.list
/fill-in.sh /data /templates/*
exec kamailio -f /data/kamailio.cfg -DD -E -Y /data -w /data
