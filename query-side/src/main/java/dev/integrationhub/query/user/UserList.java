package dev.integrationhub.query.user;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import dev.integrationhub.api.user.resource.UserResource;
import dev.integrationhub.platform.access.Users;
import dev.integrationhub.query.integration.SearchText;
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

    Page page(String search, Paging paging) {
        if (!search.isEmpty()) {
            List<UserResource> found = all(search);
            return new Page(
                    found.stream().skip(paging.offset()).limit(paging.size()).toList(), found.size());
        }
        return Objects.requireNonNull(
                snapshot.execute(status -> new Page(users.list(paging.offset(), paging.size()), users.count())));
    }

    /** Those whose user name, name or e-mail address contains a text; it is compared here, as the names of integrations are. */
    List<UserResource> all(String search) {
        List<UserResource> all = users.list(0, Integer.MAX_VALUE);
        String wanted = SearchText.of(search);
        return wanted.isEmpty()
                ? all
                : all.stream().filter(user -> contains(user, wanted)).toList();
    }

    private static boolean contains(UserResource user, String wanted) {
        return Stream.of(user.username(), user.displayName(), user.email())
                .anyMatch(text -> text != null && SearchText.of(text).contains(wanted));
    }
}
