package org.prongsai.model;

/** A division of the agency that can be responsible for something. */
public record Unit(String id, String name) {}
