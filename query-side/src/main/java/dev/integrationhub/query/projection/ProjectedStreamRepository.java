package dev.integrationhub.query.projection;

import org.springframework.data.jpa.repository.JpaRepository;

interface ProjectedStreamRepository extends JpaRepository<ProjectedStream, String> {}
