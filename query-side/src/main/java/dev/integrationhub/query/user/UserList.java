package dev.integrationhub.query.user;

import java.util.List;
import java.util.Objects;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import dev.integrationhub.api.user.resource.UserResource;
import dev.integrationhub.platform.access.Users;
import dev.integrationhub.query.request.Paging;

/** Reads pages of users. */
@Component
class UserList {
    private final Users users;
    private final TransactionTemplate snapshot;

    UserList(Users users, PlatformTransactionManager transactions) {
        this.users = users;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setReadOnly(true);
        // Count and page must agree with one another.
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** @param total how many there are on all pages */
    record Page(List<UserResource> entries, long total) {}

    Page page(Paging paging) {
        return Objects.requireNonNull(
                snapshot.execute(status -> new Page(users.list(paging.offset(), paging.size()), users.count())));
    }

    List<UserResource> all() {
        return users.list(0, Integer.MAX_VALUE);
    }
}
