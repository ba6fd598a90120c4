/** The gateway: accepts runs, keeps their truth in PostgreSQL, schedules them, and shows them. */
package dev.slipway.gateway;
