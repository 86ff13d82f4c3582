package dev.integrationhub.query.secret;

import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

interface SecretVersionViewRepository extends JpaRepository<SecretVersionView, SecretVersionId> {
    List<SecretVersionView> findBySecretIdOrderByVersionDesc(UUID secretId);
}
