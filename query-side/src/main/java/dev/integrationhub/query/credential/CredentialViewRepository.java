package dev.integrationhub.query.credential;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

interface CredentialViewRepository extends JpaRepository<CredentialView, UUID> {
    List<CredentialView> findByIntegrationIdAndRemovedFalseOrderById(UUID integrationId);

    Optional<CredentialView> findByIdAndIntegrationIdAndRemovedFalse(UUID id, UUID integrationId);
}
