package dev.integrationhub.benchmarks.start;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** What the hub's start is compared with: Spring Boot with web, JPA and one entity, on PostgreSQL. */
@SpringBootApplication
public class PlainApplication {
    public static void main(String[] args) {
        SpringApplication.run(PlainApplication.class, args);
    }
}
