package dev.integrationhub.command;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;

import dev.integrationhub.platform.link.LinkConfiguration;

/** Everything that role {@code command} consists of. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class) // the sides use the same names
@Import(LinkConfiguration.class)
public class CommandSideConfiguration {}
