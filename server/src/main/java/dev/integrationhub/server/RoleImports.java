package dev.integrationhub.server;

import org.jspecify.annotations.Nullable;
import org.springframework.context.EnvironmentAware;
import org.springframework.context.annotation.DeferredImportSelector;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotationMetadata;

/** Brings in the sides that this process's roles name. */
class RoleImports implements DeferredImportSelector, EnvironmentAware {
    private @Nullable Environment environment;

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public String[] selectImports(AnnotationMetadata importing) {
        if (environment == null) {
            throw new IllegalStateException("No environment");
        }
        return Role.of(environment).stream()
                .map(role -> role.configuration().getName())
                .toArray(String[]::new);
    }
}
