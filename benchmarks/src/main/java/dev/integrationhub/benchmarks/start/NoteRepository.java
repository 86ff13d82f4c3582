package dev.integrationhub.benchmarks.start;

import org.springframework.data.jpa.repository.JpaRepository;

/** Where its entities are. */
interface NoteRepository extends JpaRepository<Note, Long> {}
