package dev.integrationhub.command.handler.webhook;

import org.jspecify.annotations.Nullable;

/** The members of a verification that some schemes have and others do not. */
enum VerificationMember {
    SECRET_KEY("secretKey"),
    ALLOWED_ADDRESSES("allowedAddresses"),
    TOLERANCE_SECONDS("toleranceSeconds"),
    HEADER("header"),
    QUERY_PARAMETER("queryParameter"),
    ALGORITHM("algorithm"),
    ENCODING("encoding"),
    PREFIX("prefix"),
    TIMESTAMP_HEADER("timestampHeader"),
    TEMPLATE("template"),
    USERNAME("username"),
    JWKS_URL("jwksUrl"),
    ISSUER("issuer"),
    AUDIENCE("audience");

    private final String wireName;

    VerificationMember(String wireName) {
        this.wireName = wireName;
    }

    String wireName() {
        return wireName;
    }

    /** What a body says of it. */
    @Nullable
    Object of(VerificationBody body) {
        return switch (this) {
            case SECRET_KEY -> body.secretKey();
            case ALLOWED_ADDRESSES -> body.allowedAddresses();
            case TOLERANCE_SECONDS -> body.toleranceSeconds();
            case HEADER -> body.header();
            case QUERY_PARAMETER -> body.queryParameter();
            case ALGORITHM -> body.algorithm();
            case ENCODING -> body.encoding();
            case PREFIX -> body.prefix();
            case TIMESTAMP_HEADER -> body.timestampHeader();
            case TEMPLATE -> body.template();
            case USERNAME -> body.username();
            case JWKS_URL -> body.jwksUrl();
            case ISSUER -> body.issuer();
            case AUDIENCE -> body.audience();
        };
    }
}
