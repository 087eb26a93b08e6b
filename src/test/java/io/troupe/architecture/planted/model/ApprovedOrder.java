package io.troupe.architecture.planted.model;

/** Obeys every law. */
public record ApprovedOrder(long quantity) {}
