package dev.integrationhub.platform.outbound;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the hub may call beyond the public Internet.
 *
 * @param allow address ranges, addresses, hosts, or hosts with a port; environment {@code HUB_EGRESS_ALLOW}, separated by commas
 */
@ConfigurationProperties("hub.egress")
public record EgressSettings(@DefaultValue List<String> allow) {
    /** @throws IllegalArgumentException if an entry cannot be understood: the hub then does not start */
    public EgressSettings {
        allow = allow.stream()
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .toList();
        allow.forEach(EgressRule::parse);
    }

    List<EgressRule> rules() {
        return allow.stream().map(EgressRule::parse).toList();
    }
}
