package dev.integrationhub.query.handler;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

interface HandlerViewRepository extends JpaRepository<HandlerView, UUID> {
    List<HandlerView> findByIntegrationIdOrderById(UUID integrationId);

    List<HandlerView> findByIntegrationIdAndWebhookSettingsNotNullOrderById(UUID integrationId);

    Optional<HandlerView> findByIdAndIntegrationId(UUID id, UUID integrationId);
}
