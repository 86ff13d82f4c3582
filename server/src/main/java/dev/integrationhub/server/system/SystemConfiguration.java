package dev.integrationhub.server.system;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Every process tells how it is, whatever its roles. */
@Configuration(proxyBeanMethods = false)
@Import({GetSystemEndpoint.class, StartRebuildEndpoint.class, Sides.class, SystemState.class, DatabaseState.class})
public class SystemConfiguration {}
