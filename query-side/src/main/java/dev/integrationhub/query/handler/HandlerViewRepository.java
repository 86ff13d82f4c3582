package dev.integrationhub.query.handler;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface HandlerViewRepository extends JpaRepository<HandlerView, UUID> {
    List<HandlerView> findByIntegrationIdOrderById(UUID integrationId);

    @Query("select v from HandlerView v where v.integrationId = :integrationId"
            + " and (v.webhookSettings is not null or v.deliverySettings is not null) order by v.id")
    List<HandlerView> findThatMayNameSecrets(UUID integrationId);

    Optional<HandlerView> findByIdAndIntegrationId(UUID id, UUID integrationId);
}
