# Kamailio of Debian with the same configuration template as the embedded proxy.
FROM debian:forky-slim
RUN apt-get update && apt-get install -y --no-install-recommends kamailio && rm -rf /var/lib/apt/lists/*
COPY docker/kamailio/kamailio.cfg docker/kamailio/dispatcher.list /templates/
COPY docker/asterisk/fill-in.sh /fill-in.sh
COPY docker/kamailio/entrypoint.sh /entrypoint.sh
RUN install -d -o kamailio -g kamailio /data
USER kamailio
ENTRYPOINT ["/entrypoint.sh"]
