# Builds the program from this folder; the tests are run beforehand, by ./mvnw verify.
FROM eclipse-temurin:17-jdk-noble AS build
WORKDIR /build
COPY .mvn .mvn
COPY mvnw pom.xml ./
RUN ./mvnw -B -q -ntp dependency:go-offline
COPY bpmn bpmn
COPY forms forms
COPY src/main src/main
RUN ./mvnw -B -q -ntp -Dmaven.test.skip=true package \
    && java -Djarmode=tools -jar target/gemensam-ingang-*.jar extract --layers --launcher --destination target/layers

FROM eclipse-temurin:17-jre-noble
RUN useradd --system --uid 10001 --no-create-home --shell /usr/sbin/nologin gemensamingang
WORKDIR /program
# What changes seldom comes first, so that a new version of the program is a small download.
COPY --from=build /build/target/layers/dependencies/ ./
COPY --from=build /build/target/layers/spring-boot-loader/ ./
COPY --from=build /build/target/layers/snapshot-dependencies/ ./
COPY --from=build /build/target/layers/application/ ./
COPY docker/healthcheck.sh /usr/local/bin/healthcheck
USER 10001
ENV SPRING_PROFILES_ACTIVE=production TZ=Europe/Stockholm
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s --retries=3 CMD ["bash", "/usr/local/bin/healthcheck"]
# Nothing is written but what the server needs in /tmp, so the file system may be read-only.
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-XX:+ExitOnOutOfMemoryError", "org.springframework.boot.loader.launch.JarLauncher"]
