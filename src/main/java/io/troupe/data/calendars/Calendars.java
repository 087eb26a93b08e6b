package io.troupe.data.calendars;
public final class Calendars { public static ExchangeCalendar named(String n) { throw new IllegalArgumentException("none"); } }
