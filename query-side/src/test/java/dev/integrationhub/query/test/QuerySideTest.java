package dev.integrationhub.query.test;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;

/** A test against the running query side. The application is shared: a test makes its own integrations. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = QueryApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "hub.data-dir=target/test-data",
            "hub.webhook.base-url=https://hooks.example.com/",
            "server.port=0",
            "hub.port=0",
            "hub.bootstrap-token=" + Api.TOKEN
        })
public @interface QuerySideTest {}
