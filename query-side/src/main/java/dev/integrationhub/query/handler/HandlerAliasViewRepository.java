package dev.integrationhub.query.handler;

import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

interface HandlerAliasViewRepository extends JpaRepository<HandlerAliasView, HandlerAliasId> {
    List<HandlerAliasView> findByIntegrationIdOrderByEndsAtAscNameAsc(UUID integrationId);
}
