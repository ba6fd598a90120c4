/** The whole product on one machine: gateway, agents and one run from submission to result. */
package dev.slipway.cli.demo;
