package dev.integrationhub.platform.outbound;

import java.net.InetAddress;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way out, with its guard. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({EgressSettings.class, IntegCoreSettings.class})
public class OutboundConfiguration {
    @Bean
    EgressGuard egressGuard(EgressSettings egress, IntegCoreSettings integCore) {
        return new EgressGuard(egress, integCore, InetAddress::getAllByName);
    }

    @Bean
    OutboundHttp outboundHttp(EgressGuard guard) {
        return new ApacheOutboundHttp(guard);
    }
}
