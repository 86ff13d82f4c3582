package dev.integrationhub.platform.job;

import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;

/**
 * Takes only jobs that this process knows. Left to itself, db-scheduler takes one of those that it does not know, finds that it cannot
 * do it, and puts it back.
 */
final class KnownJobs extends PostgreSqlJdbcCustomization {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");

    private final String condition;

    /** @throws IllegalArgumentException if a name is not of lower-case letters, digits and hyphens */
    KnownJobs(Collection<String> names) {
        super(true, false);
        condition = names.stream().map(KnownJobs::quoted).collect(Collectors.joining(",", " and task_name in (", ") "));
    }

    @Override
    public String createGenericSelectForUpdateQuery(
            String tableName, int limit, String furtherCondition, boolean orderByPriority) {
        return super.createGenericSelectForUpdateQuery(tableName, limit, condition + furtherCondition, orderByPriority);
    }

    private static String quoted(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("No name for a job: " + name);
        }
        return "'" + name + "'";
    }
}
