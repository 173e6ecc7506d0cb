FROM node:22-trixie-slim AS music
COPY docker/package.json docker/embedded/asterisk/music.ts docker/embedded/asterisk/wav.ts docker/embedded/asterisk/write-music.ts /build/
RUN mkdir /music && node --experimental-strip-types /build/write-music.ts /music

# Asterisk 22 of Debian with the same configuration templates as the embedded node.
FROM debian:forky-slim
RUN apt-get update && apt-get install -y --no-install-recommends asterisk && rm -rf /var/lib/apt/lists/*
COPY docker/asterisk/common docker/asterisk/hotline /templates/
COPY docker/asterisk/behind-proxy /templates/behind-proxy/
COPY docker/asterisk/fill-in.sh /fill-in.sh
COPY docker/asterisk/entrypoint.sh /entrypoint.sh
RUN cd /tmp && install -d -o asterisk -g asterisk /data && cd /data && \
    install -d -o asterisk -g asterisk etc var/lib/keys db spool/recording spool/monitor run log agi music sounds site
COPY --from=music /music /data/music
COPY --from=music /music /data/sounds
USER asterisk
ENTRYPOINT ["/entrypoint.sh"]
