# Builds the page from this tree and serves it with nginx: docker build -t p8check . &&
# docker run --rm --read-only --tmpfs /tmp -p 8080:8080 p8check
FROM docker.io/library/debian:12.11-slim@sha256:b1a741487078b369e78119849663d7f1a5341ef2768798f7b7406c4240f86aef AS build
RUN apt-get update \
    && apt-get install -y --no-install-recommends ca-certificates openjdk-17-jdk-headless maven brotli zopfli \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /build
COPY .mvn .mvn
COPY pom.xml ./
COPY web web
COPY src src
RUN mvn -q -B -ntp package -Dmaven.test.skip=true
RUN cd target/site \
    && zopfli --i30 index.html \
    && brotli -q 11 -k index.html

FROM docker.io/library/debian:12.11-slim@sha256:b1a741487078b369e78119849663d7f1a5341ef2768798f7b7406c4240f86aef
RUN apt-get update \
    && apt-get install -y --no-install-recommends nginx-light libnginx-mod-http-brotli-static \
    && rm -rf /var/lib/apt/lists/* /etc/nginx/sites-enabled /var/www
COPY src/main/container/nginx.conf /etc/nginx/nginx.conf
COPY --from=build /build/target/hosting/nginx-headers.conf /srv/nginx-headers.conf
COPY --from=build /build/target/site/index.html /build/target/site/index.html.gz /build/target/site/index.html.br /build/target/site/SHA256SUMS /srv/site/
USER 10001:10001
EXPOSE 8080
STOPSIGNAL SIGQUIT
CMD ["nginx", "-e", "stderr", "-g", "daemon off;"]
