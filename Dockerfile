# syntax=docker/dockerfile:1
FROM maven:3.9-eclipse-temurin-25 AS build
# For the pages at /admin.
COPY --from=node:24-bookworm-slim /usr/local/bin/node /usr/local/bin/node
COPY --from=node:24-bookworm-slim /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /source
COPY . .
RUN --mount=type=cache,target=/maven mvn -Dmaven.repo.local=/maven --batch-mode --no-transfer-progress --projects server --also-make -DskipTests -Dspotless.check.skip package
# Layers by how often they change, so that a new hub re-uses the layers of its libraries.
RUN java -Djarmode=tools -jar server/target/integration-hub.jar extract --layers --destination /layers

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --home-dir /hub --create-home hub \
    && install --directory --owner=hub --group=hub --mode=0700 /data
WORKDIR /hub
COPY deploy/docker/healthcheck /usr/local/bin/hub-healthcheck
COPY --from=build /layers/dependencies/ ./
COPY --from=build /layers/spring-boot-loader/ ./
COPY --from=build /layers/snapshot-dependencies/ ./
COPY --from=build /layers/application/ ./
USER hub
# A class-data-sharing archive of what the hub's start loads. The training start brings its own throw-away PostgreSQL and ends
# once every bean is there; without the archive the hub only starts slower, so it is no reason to fail.
RUN HUB_DATA_DIR=/tmp/training java -XX:ArchiveClassesAtExit=hub.jsa -Dspring.context.exit=onRefresh -jar integration-hub.jar \
      || echo "No class-data-sharing archive"; \
    rm -rf /tmp/training
ENV HUB_DATA_DIR=/data
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=6s --start-period=90s --start-interval=2s --retries=3 CMD ["hub-healthcheck"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", "-XX:SharedArchiveFile=hub.jsa", "-Xshare:auto", "-jar", "integration-hub.jar"]
