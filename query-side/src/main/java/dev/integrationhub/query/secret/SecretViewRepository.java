package dev.integrationhub.query.secret;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

interface SecretViewRepository extends JpaRepository<SecretView, UUID> {
    List<SecretView> findByIntegrationIdAndRemovedFalseOrderById(UUID integrationId);

    Optional<SecretView> findByIdAndIntegrationId(UUID id, UUID integrationId);

    Optional<SecretView> findByIdAndIntegrationIdAndRemovedFalse(UUID id, UUID integrationId);
}
