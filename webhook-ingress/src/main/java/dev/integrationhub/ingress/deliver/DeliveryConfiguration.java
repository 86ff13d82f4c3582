package dev.integrationhub.ingress.deliver;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads how webhooks are delivered. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeliveryLimits.class)
class DeliveryConfiguration {}
