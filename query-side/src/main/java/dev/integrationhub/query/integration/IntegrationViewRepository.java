package dev.integrationhub.query.integration;

import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

interface IntegrationViewRepository extends JpaRepository<IntegrationView, UUID> {}
