/**
 * What Parley answers, as types. Made from its OpenAPI document: npm run docs
 */

/** Several values mean any of them. */
export type OneOrMany<T> = T | readonly T[]

export interface paths {
    "/": {
        /** What there is, with links */
        get: operations["root"];
    };
    "/v1": {
        /** What there is, with links */
        get: operations["version_root"];
    };
    "/health/live": {
        /** Is the process alive? */
        get: operations["live"];
    };
    "/health/ready": {
        /** Can it answer? */
        get: operations["ready"];
    };
    "/metrics": {
        /** Figures of the service, for Prometheus */
        get: operations["metrics"];
    };
    "/v1/me": {
        /**
         * What your key may ask, and how much of it is left
         * @description Does not count against the quota.
         */
        get: operations["me"];
    };
    "/v1/negotiations": {
        /**
         * List negotiations
         * @description Talks between parties, with or without mediators, about issues, over one meeting or many.
         */
        get: operations["list_negotiations"];
    };
    "/v1/negotiations/{id}": {
        /**
         * One of negotiations
         * @description Talks between parties, with or without mediators, about issues, over one meeting or many.
         */
        get: operations["get_negotiations"];
    };
    "/v1/negotiations/{id}/meetings": {
        /**
         * List meetings by their negotiation, one of negotiations
         * @description The list /v1/meetings with negotiation set by the address. A meeting that was held, is planned, or was only proposed: its status says which.
         */
        get: operations["list_meetings_of_negotiations"];
    };
    "/v1/negotiations/{id}/support": {
        /**
         * What supports one of negotiations
         * @description Every citation of it and of its parts, source by source; copies of one text are told as such.
         */
        get: operations["support_of_negotiations"];
    };
    "/v1/meetings": {
        /**
         * List meetings
         * @description A meeting that was held, is planned, or was only proposed: its status says which.
         */
        get: operations["list_meetings"];
    };
    "/v1/meetings/{id}": {
        /**
         * One of meetings
         * @description A meeting that was held, is planned, or was only proposed: its status says which.
         */
        get: operations["get_meetings"];
    };
    "/v1/meetings/{id}/proposals": {
        /**
         * List proposals by their meeting, one of meetings
         * @description The list /v1/proposals with meeting set by the address. A concrete outcome that somebody can be for or against.
         */
        get: operations["list_proposals_of_meetings"];
    };
    "/v1/meetings/{id}/positions": {
        /**
         * List positions by their meeting, one of meetings
         * @description The list /v1/positions with meeting set by the address. What somebody is reported to have said about an outcome: a record of the statement, not of the truth of it.
         */
        get: operations["list_positions_of_meetings"];
    };
    "/v1/meetings/{id}/support": {
        /**
         * What supports one of meetings
         * @description Every citation of it and of its parts, source by source; copies of one text are told as such.
         */
        get: operations["support_of_meetings"];
    };
    "/v1/people": {
        /**
         * List people
         * @description Somebody who takes part in a negotiation or speaks about it.
         */
        get: operations["list_people"];
    };
    "/v1/people/{id}": {
        /**
         * One of people
         * @description Somebody who takes part in a negotiation or speaks about it.
         */
        get: operations["get_people"];
    };
    "/v1/people/{id}/negotiations": {
        /**
         * List negotiations by their mediator, one of people
         * @description The list /v1/negotiations with mediator set by the address. Talks between parties, with or without mediators, about issues, over one meeting or many.
         */
        get: operations["list_negotiations_of_people"];
    };
    "/v1/people/{id}/meetings": {
        /**
         * List meetings by their participant, one of people
         * @description The list /v1/meetings with participant set by the address. A meeting that was held, is planned, or was only proposed: its status says which.
         */
        get: operations["list_meetings_of_people"];
    };
    "/v1/people/{id}/positions": {
        /**
         * List positions by their holder, one of people
         * @description The list /v1/positions with holder set by the address. What somebody is reported to have said about an outcome: a record of the statement, not of the truth of it.
         */
        get: operations["list_positions_of_people"];
    };
    "/v1/people/{id}/support": {
        /**
         * What supports one of people
         * @description Every citation of it and of its parts, source by source; copies of one text are told as such.
         */
        get: operations["support_of_people"];
    };
    "/v1/organizations": {
        /**
         * List organizations
         * @description A body in which people hold roles, or which speaks for itself.
         */
        get: operations["list_organizations"];
    };
    "/v1/organizations/{id}": {
        /**
         * One of organizations
         * @description A body in which people hold roles, or which speaks for itself.
         */
        get: operations["get_organizations"];
    };
    "/v1/organizations/{id}/negotiations": {
        /**
         * List negotiations by their party, one of organizations
         * @description The list /v1/negotiations with party set by the address. Talks between parties, with or without mediators, about issues, over one meeting or many.
         */
        get: operations["list_negotiations_of_organizations"];
    };
    "/v1/organizations/{id}/meetings": {
        /**
         * List meetings by their participant, one of organizations
         * @description The list /v1/meetings with participant set by the address. A meeting that was held, is planned, or was only proposed: its status says which.
         */
        get: operations["list_meetings_of_organizations"];
    };
    "/v1/organizations/{id}/people": {
        /**
         * List people by their organization, one of organizations
         * @description The list /v1/people with organization set by the address. Somebody who takes part in a negotiation or speaks about it.
         */
        get: operations["list_people_of_organizations"];
    };
    "/v1/organizations/{id}/organizations": {
        /**
         * List organizations by their parent, one of organizations
         * @description The list /v1/organizations with parent set by the address. A body in which people hold roles, or which speaks for itself.
         */
        get: operations["list_organizations_of_organizations"];
    };
    "/v1/organizations/{id}/positions": {
        /**
         * List positions by their party, one of organizations
         * @description The list /v1/positions with party set by the address. What somebody is reported to have said about an outcome: a record of the statement, not of the truth of it.
         */
        get: operations["list_positions_of_organizations"];
    };
    "/v1/organizations/{id}/support": {
        /**
         * What supports one of organizations
         * @description Every citation of it and of its parts, source by source; copies of one text are told as such.
         */
        get: operations["support_of_organizations"];
    };
    "/v1/countries": {
        /**
         * List countries
         * @description A country of ISO 3166-1. Its data come from the standard; only countries in use are held.
         */
        get: operations["list_countries"];
    };
    "/v1/countries/{id}": {
        /**
         * One of countries
         * @description A country of ISO 3166-1. Its data come from the standard; only countries in use are held.
         */
        get: operations["get_countries"];
    };
    "/v1/countries/{id}/negotiations": {
        /**
         * List negotiations by their party, one of countries
         * @description The list /v1/negotiations with party set by the address. Talks between parties, with or without mediators, about issues, over one meeting or many.
         */
        get: operations["list_negotiations_of_countries"];
    };
    "/v1/countries/{id}/meetings": {
        /**
         * List meetings by their participant, one of countries
         * @description The list /v1/meetings with participant set by the address. A meeting that was held, is planned, or was only proposed: its status says which.
         */
        get: operations["list_meetings_of_countries"];
    };
    "/v1/countries/{id}/people": {
        /**
         * List people by their country, one of countries
         * @description The list /v1/people with country set by the address. Somebody who takes part in a negotiation or speaks about it.
         */
        get: operations["list_people_of_countries"];
    };
    "/v1/countries/{id}/organizations": {
        /**
         * List organizations by their country, one of countries
         * @description The list /v1/organizations with country set by the address. A body in which people hold roles, or which speaks for itself.
         */
        get: operations["list_organizations_of_countries"];
    };
    "/v1/countries/{id}/regions": {
        /**
         * List regions by their country, one of countries
         * @description The list /v1/regions with country set by the address. A subdivision of a country as ISO 3166-2 has it. Who claims or controls a region is never its property: a claim is a position.
         */
        get: operations["list_regions_of_countries"];
    };
    "/v1/countries/{id}/places": {
        /**
         * List places by their country, one of countries
         * @description The list /v1/places with country set by the address. Where something happens, or is proposed to happen: usually a city.
         */
        get: operations["list_places_of_countries"];
    };
    "/v1/countries/{id}/positions": {
        /**
         * List positions by their party, one of countries
         * @description The list /v1/positions with party set by the address. What somebody is reported to have said about an outcome: a record of the statement, not of the truth of it.
         */
        get: operations["list_positions_of_countries"];
    };
    "/v1/countries/{id}/support": {
        /**
         * What supports one of countries
         * @description Every citation of it and of its parts, source by source; copies of one text are told as such.
         */
        get: operations["support_of_countries"];
    };
    "/v1/regions": {
        /**
         * List regions
         * @description A subdivision of a country as ISO 3166-2 has it. Who claims or controls a region is never its property: a claim is a position.
         */
        get: operations["list_regions"];
    };
    "/v1/regions/{id}": {
        /**
         * One of regions
         * @description A subdivision of a country as ISO 3166-2 has it. Who claims or controls a region is never its property: a claim is a position.
         */
        get: operations["get_regions"];
    };
    "/v1/regions/{id}/proposals": {
        /**
         * List proposals by their region, one of regions
         * @description The list /v1/proposals with region set by the address. A concrete outcome that somebody can be for or against.
         */
        get: operations["list_proposals_of_regions"];
    };
    "/v1/regions/{id}/positions": {
        /**
         * List positions by their region, one of regions
         * @description The list /v1/positions with region set by the address. What somebody is reported to have said about an outcome: a record of the statement, not of the truth of it.
         */
        get: operations["list_positions_of_regions"];
    };
    "/v1/regions/{id}/support": {
        /**
         * What supports one of regions
         * @description Every citation of it and of its parts, source by source; copies of one text are told as such.
         */
        get: operations["support_of_regions"];
    };
    "/v1/places": {
        /**
         * List places
         * @description Where something happens, or is proposed to happen: usually a city.
         */
        get: operations["list_places"];
    };
    "/v1/places/{id}": {
        /**
         * One of places
         * @description Where something happens, or is proposed to happen: usually a city.
         */
        get: operations["get_places"];
    };
    "/v1/places/{id}/meetings": {
        /**
         * List meetings by their place, one of places
         * @description The list /v1/meetings with place set by the address. A meeting that was held, is planned, or was only proposed: its status says which.
         */
        get: operations["list_meetings_of_places"];
    };
    "/v1/places/{id}/proposals": {
        /**
         * List proposals by their place, one of places
         * @description The list /v1/proposals with place set by the address. A concrete outcome that somebody can be for or against.
         */
        get: operations["list_proposals_of_places"];
    };
    "/v1/places/{id}/positions": {
        /**
         * List positions by their place, one of places
         * @description The list /v1/positions with place set by the address. What somebody is reported to have said about an outcome: a record of the statement, not of the truth of it.
         */
        get: operations["list_positions_of_places"];
    };
    "/v1/places/{id}/support": {
        /**
         * What supports one of places
         * @description Every citation of it and of its parts, source by source; copies of one text are told as such.
         */
        get: operations["support_of_places"];
    };
    "/v1/issues": {
        /**
         * List issues
         * @description Something the parties have to settle. Issues form a hierarchy.
         */
        get: operations["list_issues"];
    };
    "/v1/issues/{id}": {
        /**
         * One of issues
         * @description Something the parties have to settle. Issues form a hierarchy.
         */
        get: operations["get_issues"];
    };
    "/v1/issues/{id}/negotiations": {
        /**
         * List negotiations by their issue, one of issues
         * @description The list /v1/negotiations with issue set by the address. Talks between parties, with or without mediators, about issues, over one meeting or many.
         */
        get: operations["list_negotiations_of_issues"];
    };
    "/v1/issues/{id}/issues": {
        /**
         * List issues by their broader, one of issues
         * @description The list /v1/issues with broader set by the address. Something the parties have to settle. Issues form a hierarchy.
         */
        get: operations["list_issues_of_issues"];
    };
    "/v1/issues/{id}/proposals": {
        /**
         * List proposals by their issue, one of issues
         * @description The list /v1/proposals with issue set by the address. A concrete outcome that somebody can be for or against.
         */
        get: operations["list_proposals_of_issues"];
    };
    "/v1/issues/{id}/positions": {
        /**
         * List positions by their issue, one of issues
         * @description The list /v1/positions with issue set by the address. What somebody is reported to have said about an outcome: a record of the statement, not of the truth of it.
         */
        get: operations["list_positions_of_issues"];
    };
    "/v1/issues/{id}/support": {
        /**
         * What supports one of issues
         * @description Every citation of it and of its parts, source by source; copies of one text are told as such.
         */
        get: operations["support_of_issues"];
    };
    "/v1/proposals": {
        /**
         * List proposals
         * @description A concrete outcome that somebody can be for or against.
         */
        get: operations["list_proposals"];
    };
    "/v1/proposals/{id}": {
        /**
         * One of proposals
         * @description A concrete outcome that somebody can be for or against.
         */
        get: operations["get_proposals"];
    };
    "/v1/proposals/{id}/proposals": {
        /**
         * List proposals by their excludes, one of proposals
         * @description The list /v1/proposals with excludes set by the address. A concrete outcome that somebody can be for or against.
         */
        get: operations["list_proposals_of_proposals"];
    };
    "/v1/proposals/{id}/positions": {
        /**
         * List positions by their proposal, one of proposals
         * @description The list /v1/positions with proposal set by the address. What somebody is reported to have said about an outcome: a record of the statement, not of the truth of it.
         */
        get: operations["list_positions_of_proposals"];
    };
    "/v1/proposals/{id}/support": {
        /**
         * What supports one of proposals
         * @description Every citation of it and of its parts, source by source; copies of one text are told as such.
         */
        get: operations["support_of_proposals"];
    };
    "/v1/positions": {
        /**
         * List positions
         * @description What somebody is reported to have said about an outcome: a record of the statement, not of the truth of it.
         */
        get: operations["list_positions"];
    };
    "/v1/positions/{id}": {
        /**
         * One of positions
         * @description What somebody is reported to have said about an outcome: a record of the statement, not of the truth of it.
         */
        get: operations["get_positions"];
    };
    "/v1/positions/{id}/positions": {
        /**
         * List positions by their supersedes, one of positions
         * @description The list /v1/positions with supersedes set by the address. What somebody is reported to have said about an outcome: a record of the statement, not of the truth of it.
         */
        get: operations["list_positions_of_positions"];
    };
    "/v1/positions/{id}/support": {
        /**
         * What supports one of positions
         * @description Every citation of it and of its parts, source by source; copies of one text are told as such.
         */
        get: operations["support_of_positions"];
    };
    "/v1/sources": {
        /**
         * List sources
         * @description What says so: an article, a transcript, a document, or a reference data set.
         */
        get: operations["list_sources"];
    };
    "/v1/sources/{id}": {
        /**
         * One of sources
         * @description What says so: an article, a transcript, a document, or a reference data set.
         */
        get: operations["get_sources"];
    };
    "/v1/sources/{id}/negotiations": {
        /**
         * List negotiations by their source, one of sources
         * @description The list /v1/negotiations with source set by the address. Talks between parties, with or without mediators, about issues, over one meeting or many.
         */
        get: operations["list_negotiations_of_sources"];
    };
    "/v1/sources/{id}/meetings": {
        /**
         * List meetings by their source, one of sources
         * @description The list /v1/meetings with source set by the address. A meeting that was held, is planned, or was only proposed: its status says which.
         */
        get: operations["list_meetings_of_sources"];
    };
    "/v1/sources/{id}/people": {
        /**
         * List people by their source, one of sources
         * @description The list /v1/people with source set by the address. Somebody who takes part in a negotiation or speaks about it.
         */
        get: operations["list_people_of_sources"];
    };
    "/v1/sources/{id}/organizations": {
        /**
         * List organizations by their source, one of sources
         * @description The list /v1/organizations with source set by the address. A body in which people hold roles, or which speaks for itself.
         */
        get: operations["list_organizations_of_sources"];
    };
    "/v1/sources/{id}/countries": {
        /**
         * List countries by their source, one of sources
         * @description The list /v1/countries with source set by the address. A country of ISO 3166-1. Its data come from the standard; only countries in use are held.
         */
        get: operations["list_countries_of_sources"];
    };
    "/v1/sources/{id}/regions": {
        /**
         * List regions by their source, one of sources
         * @description The list /v1/regions with source set by the address. A subdivision of a country as ISO 3166-2 has it. Who claims or controls a region is never its property: a claim is a position.
         */
        get: operations["list_regions_of_sources"];
    };
    "/v1/sources/{id}/places": {
        /**
         * List places by their source, one of sources
         * @description The list /v1/places with source set by the address. Where something happens, or is proposed to happen: usually a city.
         */
        get: operations["list_places_of_sources"];
    };
    "/v1/sources/{id}/issues": {
        /**
         * List issues by their source, one of sources
         * @description The list /v1/issues with source set by the address. Something the parties have to settle. Issues form a hierarchy.
         */
        get: operations["list_issues_of_sources"];
    };
    "/v1/sources/{id}/proposals": {
        /**
         * List proposals by their source, one of sources
         * @description The list /v1/proposals with source set by the address. A concrete outcome that somebody can be for or against.
         */
        get: operations["list_proposals_of_sources"];
    };
    "/v1/sources/{id}/positions": {
        /**
         * List positions by their source, one of sources
         * @description The list /v1/positions with source set by the address. What somebody is reported to have said about an outcome: a record of the statement, not of the truth of it.
         */
        get: operations["list_positions_of_sources"];
    };
    "/v1/sources/{id}/facts": {
        /**
         * What a source supports
         * @description Everything that cites it, in the order of its paragraphs; what names no paragraph comes first.
         */
        get: operations["facts_of_sources"];
    };
    "/v1/search": {
        /**
         * Search everything
         * @description Entities of every type by their names and texts, the best first: a name in any spelling before a name with a typo before words in a text.
         */
        get: operations["search"];
    };
    "/v1/reconcile": {
        /**
         * Which entities a column of names means
         * @description Reconciliation Service API 0.2, for OpenRefine and its kin. Without parameters it answers with the manifest; with queries, with candidates; with extend, with values of properties. The same by POST, as a form (application/x-www-form-urlencoded) of up to 1048576 bytes; nothing is written.
         */
        get: operations["reconcile"];
    };
    "/v1/reconcile/suggest/entity": {
        /**
         * Entities that a name begins
         * @description For a field that completes itself, as the Reconciliation Service API 0.2 has it.
         */
        get: operations["suggest_entity"];
    };
    "/v1/reconcile/suggest/type": {
        /**
         * Types that a name begins
         * @description For a field that completes itself, as the Reconciliation Service API 0.2 has it.
         */
        get: operations["suggest_type"];
    };
    "/v1/reconcile/suggest/property": {
        /**
         * Properties that a name begins
         * @description For a field that completes itself, as the Reconciliation Service API 0.2 has it.
         */
        get: operations["suggest_property"];
    };
    "/v1/reconcile/properties": {
        /** Properties that entities of a type have */
        get: operations["propose_properties"];
    };
    "/v1/graph": {
        /**
         * The whole graph, by its ties
         * @description Every tie between two entities, with what is said of it, ordered by the entity that names the other. Citations are left out unless they are asked for. In GraphML and Turtle it is the entities with all they hold, citations too.
         */
        get: operations["graph"];
    };
    "/v1/graph/{type}/{id}/neighbors": {
        /**
         * What is around an entity
         * @description Every entity that so many steps lead to, each once, ordered by depth, type and id, with what ties it to the one before. A relation is a field of the model, followed both ways; citations are left out unless they are asked for.
         */
        get: operations["neighbors"];
    };
    "/v1/graph/paths": {
        /**
         * How two entities are connected
         * @description The shortest connections, all of one length; none is an empty list. Chronological ones go from meeting to meeting in the order of time: certain ones first, then those that are only possible, if they are not longer. Citations connect nothing.
         */
        get: operations["paths"];
    };
    "/v1/negotiations/{id}/matrix": {
        /**
         * Who stands where on each proposal
         * @description A row for each proposal or issue, a cell for each party or actor: the stance that counts on the day, the positions behind it, and what they superseded.
         */
        get: operations["matrix"];
    };
    "/v1/negotiations/{id}/sticking-points": {
        /**
         * Where the parties collide
         * @description Issues on which parties collide, over one proposal or over two that exclude each other, with the positions behind each collision. Computed, never stored.
         */
        get: operations["sticking_points"];
    };
    "/v1/negotiations/{id}/common-ground": {
        /**
         * Where the parties could meet
         * @description Proposals that a party supports and none opposes, those that every party supports first. Silence is not consent: one-sided says who has not spoken.
         */
        get: operations["common_ground"];
    };
    "/v1/negotiations/{id}/timeline": {
        /**
         * A negotiation in the order of time
         * @description Its meetings, the positions on its issues or meetings, and the sources that report on it, each with the days its date can mean. Ordered by the first of them, or the last if the first is open; what has no date comes last.
         */
        get: operations["timeline"];
    };
    "/v1/compare": {
        /**
         * Where actors agree, differ, or only one has spoken
         * @description Two to five actors side by side, on every proposal that one of them has spoken of, with the positions behind each stance; and where they collide, directly or over proposals that exclude each other.
         */
        get: operations["compare"];
    };
    "/v1/shifts": {
        /**
         * Who has moved
         * @description Where an actor took another stance on a proposal than before, with the positions before and after. Only where both stances are clear and their order is certain. In the order of the days by which they had happened. One of negotiation, actor and proposal is needed.
         */
        get: operations["shifts"];
    };
    "/v1/silences": {
        /**
         * Who has not spoken on what
         * @description For each proposal of a negotiation, the parties that have taken no side: of whom nothing is known, of whom only individuals spoke, who spoke of the issue only, and who expressly declined. With the sources that were covered, for what they do not report may still have been said.
         */
        get: operations["silences"];
    };
    "/v1/changes": {
        /**
         * What has changed since
         * @description Every entity that a load of new data has added, changed, removed or merged into another, with the old and the new values, oldest first. On the last page all is there up to version `to`: ask with `since=` that version the next time; a moment is less sure, since a load takes a while. The first load into an empty graph is the baseline, in which nothing changes.
         *
         *     With `Accept: text/event-stream` the same entries come as server-sent events, named by their kind, as soon as they are there: from now on, or after `since` or `Last-Event-ID`.
         */
        get: operations["changes"];
    };
    "/embed/matrix.svg": {
        /** Who stands where on each proposal, as SVG */
        get: operations["matrix_svg"];
    };
    "/embed/matrix.png": {
        /** Who stands where on each proposal, as PNG */
        get: operations["matrix_png"];
    };
    "/embed/matrix.json": {
        /** Who stands where on each proposal: leads to the data, as JSON */
        get: operations["matrix_json"];
    };
    "/embed/matrix.csv": {
        /** Who stands where on each proposal: leads to the data, as CSV */
        get: operations["matrix_csv"];
    };
    "/embed/matrix": {
        /**
         * Who stands where on each proposal, as a page for an iframe
         * @description For instance /embed/matrix?negotiation=geneva-talks
         */
        get: operations["matrix_page"];
    };
    "/embed/timeline.svg": {
        /** A negotiation in time, as SVG */
        get: operations["timeline_svg"];
    };
    "/embed/timeline.png": {
        /** A negotiation in time, as PNG */
        get: operations["timeline_png"];
    };
    "/embed/timeline.json": {
        /** A negotiation in time: leads to the data, as JSON */
        get: operations["timeline_json"];
    };
    "/embed/timeline.csv": {
        /** A negotiation in time: leads to the data, as CSV */
        get: operations["timeline_csv"];
    };
    "/embed/timeline": {
        /**
         * A negotiation in time, as a page for an iframe
         * @description For instance /embed/timeline?negotiation=geneva-talks
         */
        get: operations["timeline_page"];
    };
    "/embed/sticking-points.svg": {
        /** Where the parties collide, as SVG */
        get: operations["sticking_points_svg"];
    };
    "/embed/sticking-points.png": {
        /** Where the parties collide, as PNG */
        get: operations["sticking_points_png"];
    };
    "/embed/sticking-points.json": {
        /** Where the parties collide: leads to the data, as JSON */
        get: operations["sticking_points_json"];
    };
    "/embed/sticking-points.csv": {
        /** Where the parties collide: leads to the data, as CSV */
        get: operations["sticking_points_csv"];
    };
    "/embed/sticking-points": {
        /**
         * Where the parties collide, as a page for an iframe
         * @description For instance /embed/sticking-points?negotiation=geneva-talks
         */
        get: operations["sticking_points_page"];
    };
    "/embed/map.svg": {
        /** Regions and places that positions concern, and who wants what there, as SVG */
        get: operations["map_svg"];
    };
    "/embed/map.png": {
        /** Regions and places that positions concern, and who wants what there, as PNG */
        get: operations["map_png"];
    };
    "/embed/map.json": {
        /** Regions and places that positions concern, and who wants what there: leads to the data, as JSON */
        get: operations["map_json"];
    };
    "/embed/map.csv": {
        /** Regions and places that positions concern, and who wants what there: leads to the data, as CSV */
        get: operations["map_csv"];
    };
    "/embed/map": {
        /**
         * Regions and places that positions concern, and who wants what there, as a page for an iframe
         * @description For instance /embed/map?negotiation=geneva-talks
         */
        get: operations["map_page"];
    };
    "/embed/graph.svg": {
        /** Who is tied to whom, as SVG */
        get: operations["graph_svg"];
    };
    "/embed/graph.png": {
        /** Who is tied to whom, as PNG */
        get: operations["graph_png"];
    };
    "/embed/graph.json": {
        /** Who is tied to whom: leads to the data, as JSON */
        get: operations["graph_json"];
    };
    "/embed/graph.csv": {
        /** Who is tied to whom: leads to the data, as CSV */
        get: operations["graph_csv"];
    };
    "/embed/graph": {
        /**
         * Who is tied to whom, as a page for an iframe
         * @description For instance /embed/graph?entity=people/volodymyr-zelensky&depth=2
         */
        get: operations["graph_page"];
    };
    "/embed/person.svg": {
        /** A person: roles, and what they are reported to have said, as SVG */
        get: operations["person_svg"];
    };
    "/embed/person.png": {
        /** A person: roles, and what they are reported to have said, as PNG */
        get: operations["person_png"];
    };
    "/embed/person.json": {
        /** A person: roles, and what they are reported to have said: leads to the data, as JSON */
        get: operations["person_json"];
    };
    "/embed/person.csv": {
        /** A person: roles, and what they are reported to have said: leads to the data, as CSV */
        get: operations["person_csv"];
    };
    "/embed/person": {
        /**
         * A person: roles, and what they are reported to have said, as a page for an iframe
         * @description For instance /embed/person?id=rustem-umerov
         */
        get: operations["person_page"];
    };
    "/embed/position.svg": {
        /** A position: who is reported to have said what, as SVG */
        get: operations["position_svg"];
    };
    "/embed/position.png": {
        /** A position: who is reported to have said what, as PNG */
        get: operations["position_png"];
    };
    "/embed/position.json": {
        /** A position: who is reported to have said what: leads to the data, as JSON */
        get: operations["position_json"];
    };
    "/embed/position.csv": {
        /** A position: who is reported to have said what: leads to the data, as CSV */
        get: operations["position_csv"];
    };
    "/embed/position": {
        /**
         * A position: who is reported to have said what, as a page for an iframe
         * @description For instance /embed/position?id=russia-demands-donetsk-region
         */
        get: operations["position_page"];
    };
    "/oembed": {
        /** How a page embeds a view, by the address of the view (oEmbed) */
        get: operations["oembed"];
    };
    "/v1/columns": {
        /**
         * What the columns of the tables mean
         * @description The columns that each list and analysis has in CSV, NDJSON, Arrow and Parquet, in their order.
         */
        get: operations["columns"];
    };
    "/v1/export": {
        /**
         * Everything in one file
         * @description A zip file with a table for each type of entity, a descriptor of them (Data Package 2.0), and views over them for DuckDB. The command `npm run export -- --to DIR` writes the same as a folder.
         */
        get: operations["export"];
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description What an answer is made from */
        Meta: {
            /**
             * @description SHA-256 of the data, shortened: the same version is the same data
             * @example d18d622aa89cd59d
             */
            data_version: string;
            /**
             * @description Licence of the data (SPDX)
             * @example CC-BY-4.0
             */
            license: string;
            /**
             * @description Address of this answer
             * @example /v1/positions?party=RU
             */
            self: string;
            /**
             * @description Address of this answer for this version of the data only; once they change, it says so (410)
             * @example /v1/positions?party=RU&data_version=d18d622aa89cd59d
             */
            permalink: string;
        };
        /** @description An error (RFC 9457) */
        Problem: {
            /**
             * @description Address of a page that explains the problem
             * @example /problems/unknown-id
             */
            type: string;
            /** @example Unknown id */
            title: string;
            /**
             * @description HTTP status
             * @example 404
             */
            status: number;
            /**
             * @description What was wrong with this request, and what would be right
             * @example no people have the id "umerov"; nearest: rustem-umerov
             */
            detail: string;
            /**
             * @description The address asked for
             * @example /v1/people/umerov
             */
            instance: string;
            /** @description For finding the request in the log */
            request_id: string;
            /** @description One entry for each wrong parameter */
            errors: {
                parameter: string;
                value?: unknown;
                detail: string;
                allowed?: string[];
                nearest?: string[];
            }[];
        };
        /** @description Data files that could not be loaded */
        Rejected: {
            /**
             * Format: date-time
             * @description When they were read (ISO 8601, UTC)
             */
            at: string;
            /** @description What is wrong, in a line */
            detail: string;
            /** @description Each problem, where it is */
            problems: {
                file: string;
                /** @description From 1 */
                line: number;
                /** @description From 1 */
                column: number;
                /** @description Where in the file: positions[3].holder */
                path: string;
                message: string;
            }[];
        };
        /** @description What whoever asks may ask */
        Me: {
            /**
             * @description Name of the key; null where none is needed
             * @example museum
             */
            key: string | null;
            /** @description What may be asked: read is everything but the file of everything (export) and the figures (metrics) */
            scopes: ("read" | "export" | "metrics")[];
            /**
             * @description Last day on which the key holds (YYYY-MM-DD, UTC); null: none is set
             * @example 2027-01-31
             */
            expires: string | null;
            /** @description Of the key, or where none is needed of the address; null: no limit */
            quota: {
                /** @description Requests a minute */
                limit: number;
                /** @description How many of them are left */
                remaining: number;
                /** @description Seconds until all are there again; 0: they are */
                reset: number;
            } | null;
        };
        /** @description Talks between parties, with or without mediators, about issues, over one meeting or many. */
        Negotiation: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "negotiations";
            /**
             * @description Stable id
             * @example geneva-talks
             */
            id: string;
            /**
             * @description Its own address
             * @example /v1/negotiations/geneva-talks
             */
            href: string;
            /**
             * @description Name in English, the one shown
             * @example Ukraine–Russia talks in Geneva
             */
            name: string;
            /** @description All names, the label first */
            names: components["schemas"]["Name"][];
            /** @description What it is about, in our words */
            description: string | null;
            /** @description Who negotiates */
            parties: components["schemas"]["CountryOrOrganizationReference"][];
            /** @description Who mediates */
            mediators: components["schemas"]["CountryOrOrganizationOrPersonReference"][];
            /** @description What is negotiated; narrower issues belong to it with the broader one */
            issues: components["schemas"]["IssueReference"][];
            /** @description The sources that say so */
            citations: components["schemas"]["Citation"][];
        };
        Name: {
            /**
             * @description The name as written
             * @example Женевські переговори
             */
            value: string;
            /**
             * @description Language, a BCP 47 tag
             * @example uk
             */
            lang: string;
            /**
             * @description Script of the value, ISO 15924; read off the characters where not given
             * @example Cyrl
             */
            script: string | null;
            /**
             * @description label: the one shown; native: in the bearer’s own language; alias: another spelling in use; transliteration: made by a rule, not found in a source
             * @example native
             * @enum {string}
             */
            kind: "label" | "alias" | "native" | "transliteration";
        };
        /** @description One of countries or organizations, by its address */
        CountryOrOrganizationReference: {
            /**
             * @description Type of the entity referred to
             * @enum {string}
             */
            type: "countries" | "organizations";
            /**
             * @description Its id
             * @example UA
             */
            id: string;
            /**
             * @description Its name
             * @example Ukraine
             */
            name: string;
            /**
             * @description Its address
             * @example /v1/countries/UA
             */
            href: string;
        };
        /** @description One of countries or organizations or people, by its address */
        CountryOrOrganizationOrPersonReference: {
            /**
             * @description Type of the entity referred to
             * @enum {string}
             */
            type: "countries" | "organizations" | "people";
            /**
             * @description Its id
             * @example UA
             */
            id: string;
            /**
             * @description Its name
             * @example Ukraine
             */
            name: string;
            /**
             * @description Its address
             * @example /v1/countries/UA
             */
            href: string;
        };
        /** @description One of issues, by its address */
        IssueReference: {
            /**
             * @description Type of the entity referred to
             * @enum {string}
             */
            type: "issues";
            /**
             * @description Its id
             * @example control-of-donetsk-region
             */
            id: string;
            /**
             * @description Its name
             * @example Control of Donetsk region
             */
            name: string;
            /**
             * @description Its address
             * @example /v1/issues/control-of-donetsk-region
             */
            href: string;
        };
        Citation: {
            /** @description The source that says so */
            source: components["schemas"]["SourceReference"];
            /**
             * @description Paragraph of the source, counted from 1
             * @example 4
             */
            paragraph: number | null;
            /**
             * @description The words of the source, if they are quoted
             * @example if he dares
             */
            quote: string | null;
        };
        /** @description One of sources, by its address */
        SourceReference: {
            /**
             * @description Type of the entity referred to
             * @enum {string}
             */
            type: "sources";
            /**
             * @description Its id
             * @example zelensky-seeks-direct-talks
             */
            id: string;
            /**
             * @description Its name
             * @example Zelensky seeks direct talks with Putin on territory
             */
            name: string;
            /**
             * @description Its address
             * @example /v1/sources/zelensky-seeks-direct-talks
             */
            href: string;
        };
        /** @description Where in the list this page is */
        Page: {
            /** @description Address of the next page, null on the last */
            next: string | null;
            /**
             * @description Entries a page
             * @example 50
             */
            limit: number;
            /** @description If it was asked for */
            total?: {
                /** @description How many all pages hold together */
                count: number;
                /** @description false: there are at least so many */
                exact: boolean;
            };
        };
        /** @description A meeting that was held, is planned, or was only proposed: its status says which. */
        Meeting: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "meetings";
            /**
             * @description Stable id
             * @example third-round
             */
            id: string;
            /**
             * @description Its own address
             * @example /v1/meetings/third-round
             */
            href: string;
            /**
             * @description Name in English, the one shown
             * @example Third round of talks
             */
            name: string;
            /** @description All names, the label first */
            names: components["schemas"]["Name"][];
            /** @description The negotiation it belongs to */
            negotiation: components["schemas"]["NegotiationReference"];
            /**
             * @description What sort of meeting
             * @example round
             * @enum {string}
             */
            kind: "round" | "summit" | "visit" | "consultation" | "call" | "other";
            /**
             * @description Its number, if the rounds are counted
             * @example 3
             */
            round: number | null;
            /**
             * @description conditional: somebody would accept it on terms; the others as the words say. At the time of the source.
             * @example scheduled
             * @enum {string}
             */
            status: "held" | "scheduled" | "proposed" | "conditional" | "rejected";
            /** @description When */
            date: components["schemas"]["Date"] | null;
            /** @description Where */
            place: components["schemas"]["PlaceReference"] | null;
            /** @description Who takes part */
            participants: components["schemas"]["Participation"][];
            /** @description What is known of it, in our words */
            description: string | null;
            /** @description The sources that say so */
            citations: components["schemas"]["Citation"][];
        };
        /** @description One of negotiations, by its address */
        NegotiationReference: {
            /**
             * @description Type of the entity referred to
             * @enum {string}
             */
            type: "negotiations";
            /**
             * @description Its id
             * @example geneva-talks
             */
            id: string;
            /**
             * @description Its name
             * @example Ukraine–Russia talks in Geneva
             */
            name: string;
            /**
             * @description Its address
             * @example /v1/negotiations/geneva-talks
             */
            href: string;
        };
        /** @description A date as a source gives it, with the days it can mean */
        Date: {
            /**
             * @description As written, in EDTF (ISO 8601-2)
             * @example 2026?-02-17/2026?-02-18
             */
            edtf: string;
            /**
             * @description First day it can mean, null if open
             * @example 2026-02-17
             */
            earliest: string | null;
            /**
             * @description Last day it can mean, null if open
             * @example 2026-02-18
             */
            latest: string | null;
            /**
             * @description The same in words
             * @example 17–18 February 2026, year inferred
             */
            label: string;
        };
        /** @description One of places, by its address */
        PlaceReference: {
            /**
             * @description Type of the entity referred to
             * @enum {string}
             */
            type: "places";
            /**
             * @description Its id
             * @example geneva
             */
            id: string;
            /**
             * @description Its name
             * @example Geneva
             */
            name: string;
            /**
             * @description Its address
             * @example /v1/places/geneva
             */
            href: string;
        };
        Participation: {
            /** @description Who takes part, or is to take part */
            participant: components["schemas"]["PersonOrOrganizationOrCountryReference"];
            /**
             * @description In what role, as the source gives it
             * @example invited
             */
            role: string | null;
            /** @description The sources that say so */
            citations: components["schemas"]["Citation"][];
        };
        /** @description One of people or organizations or countries, by its address */
        PersonOrOrganizationOrCountryReference: {
            /**
             * @description Type of the entity referred to
             * @enum {string}
             */
            type: "people" | "organizations" | "countries";
            /**
             * @description Its id
             * @example rustem-umerov
             */
            id: string;
            /**
             * @description Its name
             * @example Rustem Umerov
             */
            name: string;
            /**
             * @description Its address
             * @example /v1/people/rustem-umerov
             */
            href: string;
        };
        /** @description Somebody who takes part in a negotiation or speaks about it. */
        Person: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "people";
            /**
             * @description Stable id
             * @example rustem-umerov
             */
            id: string;
            /**
             * @description Its own address
             * @example /v1/people/rustem-umerov
             */
            href: string;
            /**
             * @description Name in English, the one shown
             * @example Rustem Umerov
             */
            name: string;
            /** @description All names, the label first */
            names: components["schemas"]["Name"][];
            /** @description Who this is, in our words */
            description: string | null;
            /** @description Addresses that identify the person elsewhere: Wikidata, ORCID, … */
            identifiers: string[];
            /** @description Roles held, each with the organization and the country represented */
            memberships: components["schemas"]["Membership"][];
            /** @description The sources that say so */
            citations: components["schemas"]["Citation"][];
        };
        Membership: {
            /**
             * @description Office or function, as the source gives it
             * @example Secretary of the National Security and Defense Council of Ukraine
             */
            role: string;
            /** @description The organization in which the role is held */
            organization: components["schemas"]["OrganizationReference"] | null;
            /** @description The country represented in this role */
            country: components["schemas"]["CountryReference"] | null;
            /** @description When the role began; null if no source says */
            from: components["schemas"]["Date"] | null;
            /** @description When the role ended; null if no source says */
            to: components["schemas"]["Date"] | null;
            /** @description The sources that say so */
            citations: components["schemas"]["Citation"][];
        };
        /** @description One of organizations, by its address */
        OrganizationReference: {
            /**
             * @description Type of the entity referred to
             * @enum {string}
             */
            type: "organizations";
            /**
             * @description Its id
             * @example ukrainian-negotiating-team
             */
            id: string;
            /**
             * @description Its name
             * @example Ukrainian negotiating team
             */
            name: string;
            /**
             * @description Its address
             * @example /v1/organizations/ukrainian-negotiating-team
             */
            href: string;
        };
        /** @description One of countries, by its address */
        CountryReference: {
            /**
             * @description Type of the entity referred to
             * @enum {string}
             */
            type: "countries";
            /**
             * @description Its id
             * @example UA
             */
            id: string;
            /**
             * @description Its name
             * @example Ukraine
             */
            name: string;
            /**
             * @description Its address
             * @example /v1/countries/UA
             */
            href: string;
        };
        /** @description A body in which people hold roles, or which speaks for itself. */
        Organization: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "organizations";
            /**
             * @description Stable id
             * @example ukrainian-negotiating-team
             */
            id: string;
            /**
             * @description Its own address
             * @example /v1/organizations/ukrainian-negotiating-team
             */
            href: string;
            /**
             * @description Name in English, the one shown
             * @example Ukrainian negotiating team
             */
            name: string;
            /** @description All names, the label first */
            names: components["schemas"]["Name"][];
            /**
             * @description What sort of body it is
             * @example delegation
             * @enum {string}
             */
            kind: "office" | "council" | "delegation" | "ministry" | "parliament" | "committee" | "alliance" | "movement" | "company" | "other";
            /** @description What it is, in our words */
            description: string | null;
            /** @description The body it is part of */
            parent: components["schemas"]["OrganizationReference"] | null;
            /** @description The country whose body it is; null for an international one */
            country: components["schemas"]["CountryReference"] | null;
            /** @description The sources that say so */
            citations: components["schemas"]["Citation"][];
        };
        /** @description A country of ISO 3166-1. Its data come from the standard; only countries in use are held. */
        Country: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "countries";
            /**
             * @description ISO 3166-1 alpha-2 code
             * @example UA
             */
            id: string;
            /**
             * @description Its own address
             * @example /v1/countries/UA
             */
            href: string;
            /**
             * @description Name in English, the one shown
             * @example Ukraine
             */
            name: string;
            /** @description All names, the label first */
            names: components["schemas"]["Name"][];
            /**
             * @description ISO 3166-1 alpha-3 code
             * @example UKR
             */
            alpha_3: string;
            /**
             * @description ISO 3166-1 numeric code
             * @example 804
             */
            numeric: string;
            /** @description The sources that say so */
            citations: components["schemas"]["Citation"][];
        };
        /** @description A subdivision of a country as ISO 3166-2 has it. Who claims or controls a region is never its property: a claim is a position. */
        Region: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "regions";
            /**
             * @description ISO 3166-2 code
             * @example UA-14
             */
            id: string;
            /**
             * @description Its own address
             * @example /v1/regions/UA-14
             */
            href: string;
            /**
             * @description Name in English, the one shown
             * @example Donetsk region
             */
            name: string;
            /** @description All names, the label first */
            names: components["schemas"]["Name"][];
            /** @description The country it is part of, by ISO 3166-2 */
            country: components["schemas"]["CountryReference"];
            /** @description The sources that say so */
            citations: components["schemas"]["Citation"][];
        };
        /** @description Where something happens, or is proposed to happen: usually a city. */
        Place: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "places";
            /**
             * @description Stable id
             * @example geneva
             */
            id: string;
            /**
             * @description Its own address
             * @example /v1/places/geneva
             */
            href: string;
            /**
             * @description Name in English, the one shown
             * @example Geneva
             */
            name: string;
            /** @description All names, the label first */
            names: components["schemas"]["Name"][];
            /** @description The country it lies in */
            country: components["schemas"]["CountryReference"];
            /**
             * @description Its name in GeoNames, from which the coordinates are then taken
             * @example Geneva
             */
            gazetteer: string | null;
            /**
             * @description Degrees north, WGS 84
             * @example 46.20222
             */
            latitude: number | null;
            /**
             * @description Degrees east, WGS 84
             * @example 6.14569
             */
            longitude: number | null;
            /** @description The sources that say so */
            citations: components["schemas"]["Citation"][];
        };
        /** @description Something the parties have to settle. Issues form a hierarchy. */
        Issue: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "issues";
            /**
             * @description Stable id
             * @example control-of-donetsk-region
             */
            id: string;
            /**
             * @description Its own address
             * @example /v1/issues/control-of-donetsk-region
             */
            href: string;
            /**
             * @description Name in English, the one shown
             * @example Control of Donetsk region
             */
            name: string;
            /** @description All names, the label first */
            names: components["schemas"]["Name"][];
            /** @description What it is about, in our words */
            description: string | null;
            /** @description The broader issue it is part of */
            broader: components["schemas"]["IssueReference"] | null;
            /** @description The sources that say so */
            citations: components["schemas"]["Citation"][];
        };
        /** @description A concrete outcome that somebody can be for or against. */
        Proposal: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "proposals";
            /**
             * @description Stable id
             * @example russia-controls-donetsk-region
             */
            id: string;
            /**
             * @description Its own address
             * @example /v1/proposals/russia-controls-donetsk-region
             */
            href: string;
            /**
             * @description Name in English, the one shown
             * @example Russia gets complete control of Donetsk region
             */
            name: string;
            /** @description All names, the label first */
            names: components["schemas"]["Name"][];
            /** @description What it would mean, in our words */
            description: string | null;
            /** @description Issues it is about; asking for a broader issue finds it too */
            issues: components["schemas"]["IssueReference"][];
            /** @description Regions it concerns */
            regions: components["schemas"]["RegionReference"][];
            /** @description Places it concerns */
            places: components["schemas"]["PlaceReference"][];
            /** @description Meetings it concerns */
            meetings: components["schemas"]["MeetingReference"][];
            /** @description Proposals that cannot come true together with this one; it is enough to say so on one side */
            excludes: components["schemas"]["ProposalReference"][];
            /** @description The sources that say so */
            citations: components["schemas"]["Citation"][];
        };
        /** @description One of regions, by its address */
        RegionReference: {
            /**
             * @description Type of the entity referred to
             * @enum {string}
             */
            type: "regions";
            /**
             * @description Its id
             * @example UA-14
             */
            id: string;
            /**
             * @description Its name
             * @example Donetsk region
             */
            name: string;
            /**
             * @description Its address
             * @example /v1/regions/UA-14
             */
            href: string;
        };
        /** @description One of meetings, by its address */
        MeetingReference: {
            /**
             * @description Type of the entity referred to
             * @enum {string}
             */
            type: "meetings";
            /**
             * @description Its id
             * @example third-round
             */
            id: string;
            /**
             * @description Its name
             * @example Third round of talks
             */
            name: string;
            /**
             * @description Its address
             * @example /v1/meetings/third-round
             */
            href: string;
        };
        /** @description One of proposals, by its address */
        ProposalReference: {
            /**
             * @description Type of the entity referred to
             * @enum {string}
             */
            type: "proposals";
            /**
             * @description Its id
             * @example russia-controls-donetsk-region
             */
            id: string;
            /**
             * @description Its name
             * @example Russia gets complete control of Donetsk region
             */
            name: string;
            /**
             * @description Its address
             * @example /v1/proposals/russia-controls-donetsk-region
             */
            href: string;
        };
        /** @description What somebody is reported to have said about an outcome: a record of the statement, not of the truth of it. */
        Position: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "positions";
            /**
             * @description Stable id
             * @example russia-demands-donetsk-region
             */
            id: string;
            /**
             * @description Its own address
             * @example /v1/positions/russia-demands-donetsk-region
             */
            href: string;
            /** @description Who said it: a person, a body, or a country if the source names no speaker */
            holder: components["schemas"]["PersonOrOrganizationOrCountryReference"];
            /** @description The party it is stated for */
            party: components["schemas"]["CountryOrOrganizationReference"];
            /**
             * @description official: on behalf of the party; individual: the holder’s own, attributed to the party through an office
             * @example official
             * @enum {string}
             */
            capacity: "official" | "individual";
            /**
             * @description direct: the source names the speaker; reported: the source speaks for the party without naming one
             * @example reported
             * @enum {string}
             */
            attribution: "direct" | "reported";
            /**
             * @description What the holder does in saying it
             * @example demands
             * @enum {string}
             */
            act: "states" | "proposes" | "demands" | "insists" | "rejects" | "invites" | "directs" | "conditions" | "assesses";
            /**
             * @description What was said, in our words
             * @example Wants complete control of Donetsk region.
             */
            summary: string;
            /**
             * @description The words themselves, where the source quotes them
             * @example if he dares
             */
            quote: string | null;
            /** @description When it was said */
            date: components["schemas"]["Date"] | null;
            /** @description To whom it was said */
            addressee: components["schemas"]["PersonOrOrganizationOrCountryReference"] | null;
            /** @description The stance toward each proposal it speaks of */
            stances: components["schemas"]["Stance"][];
            /** @description Issues it is about; asking for a broader issue finds it too */
            issues: components["schemas"]["IssueReference"][];
            /** @description Regions it concerns */
            regions: components["schemas"]["RegionReference"][];
            /** @description Places it concerns */
            places: components["schemas"]["PlaceReference"][];
            /** @description Meetings it concerns */
            meetings: components["schemas"]["MeetingReference"][];
            /** @description The earlier position that it takes the place of */
            supersedes: components["schemas"]["PositionReference"] | null;
            /** @description The sources that say so */
            citations: components["schemas"]["Citation"][];
        };
        Stance: {
            /**
             * @description For it, against it, for it on terms, or expressly neither
             * @example supports
             * @enum {string}
             */
            stance: "supports" | "opposes" | "conditional" | "neutral";
            /** @description The outcome it is taken toward */
            proposal: components["schemas"]["ProposalReference"];
        };
        /** @description One of positions, by its address */
        PositionReference: {
            /**
             * @description Type of the entity referred to
             * @enum {string}
             */
            type: "positions";
            /**
             * @description Its id
             * @example russia-demands-donetsk-region
             */
            id: string;
            /**
             * @description Its name
             * @example Wants complete control of Donetsk region.
             */
            name: string;
            /**
             * @description Its address
             * @example /v1/positions/russia-demands-donetsk-region
             */
            href: string;
        };
        /** @description What says so: an article, a transcript, a document, or a reference data set. */
        Source: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "sources";
            /**
             * @description Stable id, and the name of its folder
             * @example zelensky-seeks-direct-talks
             */
            id: string;
            /**
             * @description Its own address
             * @example /v1/sources/zelensky-seeks-direct-talks
             */
            href: string;
            /**
             * @description Title; ours, if the source has none
             * @example Zelensky seeks direct talks with Putin on territory
             */
            title: string;
            /**
             * @description What sort of source
             * @example article
             * @enum {string}
             */
            kind: "article" | "statement" | "transcript" | "document" | "dataset";
            /** @description Author, null if unknown */
            author: string | null;
            /** @description Publisher, null if unknown */
            publisher: string | null;
            /** @description Where it can be read */
            url: string | null;
            /** @description When it was published, null if unknown */
            date: components["schemas"]["Date"] | null;
            /**
             * @description Language, a BCP 47 tag
             * @example en
             */
            language: string | null;
            /**
             * @description Terms of use, as an SPDX expression where there is one
             * @example CC-BY-4.0
             */
            license: string | null;
            /**
             * @description How many paragraphs it has
             * @example 8
             */
            paragraphs: number | null;
            /**
             * @description SHA-256 of its text, so that a copy can be recognised; the text itself is not kept
             * @example 135ccca3d7bec242481ba9e68229363a84a76392abcf4128b6daacffd73546be
             */
            sha256: string | null;
        };
        /** @description Talks between parties, with or without mediators, about issues, over one meeting or many. */
        NegotiationItem: {
            /** @constant */
            type: "negotiations";
            /**
             * @description Stable id
             * @example geneva-talks
             */
            id: string;
            /**
             * @description Its own address
             * @example /v1/negotiations/geneva-talks
             */
            href: string;
            /**
             * @description Name in English, the one shown
             * @example Ukraine–Russia talks in Geneva
             */
            name: string;
            /** @description All names, the label first */
            names: components["schemas"]["Name"][];
            /** @description What it is about, in our words */
            description: string | null;
            /** @description Who negotiates */
            parties: components["schemas"]["CountryOrOrganizationReference"][];
            /** @description Who mediates */
            mediators: components["schemas"]["CountryOrOrganizationOrPersonReference"][];
            /** @description What is negotiated; narrower issues belong to it with the broader one */
            issues: components["schemas"]["IssueReference"][];
            /** @description The sources that say so */
            citations: components["schemas"]["Citation"][];
            /**
             * @description How many reports say so: copies of one text count once
             * @example 1
             */
            independent_sources: number;
            /** @description What refers to this, by type and field */
            related: components["schemas"]["Related"][];
            /**
             * @description What else there is of it, by name
             * @example {
             *       "support": "/v1/countries/UA/support"
             *     }
             */
            links: {
                [key: string]: string;
            };
        };
        /** @description Entities that refer to this one */
        Related: {
            /**
             * @description Type of the entities
             * @example positions
             */
            type: string;
            /**
             * @description The field by which they refer to this one
             * @example party
             */
            by: string;
            /**
             * @description The list of all of them
             * @example /v1/positions?party=UA
             */
            href: string;
            /** @description The first of them */
            items: components["schemas"]["Reference"][];
            /** @description There are more than these */
            more: boolean;
        };
        /** @description Another entity, by its address */
        Reference: {
            /**
             * @description Type of the entity referred to
             * @example countries
             */
            type: string;
            /**
             * @description Its id
             * @example UA
             */
            id: string;
            /**
             * @description Its name
             * @example Ukraine
             */
            name: string;
            /**
             * @description Its address
             * @example /v1/countries/UA
             */
            href: string;
        };
        /** @description A meeting that was held, is planned, or was only proposed: its status says which. */
        MeetingItem: {
            /** @constant */
            type: "meetings";
            /**
             * @description Stable id
             * @example third-round
             */
            id: string;
            /**
             * @description Its own address
             * @example /v1/meetings/third-round
             */
            href: string;
            /**
             * @description Name in English, the one shown
             * @example Third round of talks
             */
            name: string;
            /** @description All names, the label first */
            names: components["schemas"]["Name"][];
            /** @description The negotiation it belongs to */
            negotiation: components["schemas"]["NegotiationReference"];
            /**
             * @description What sort of meeting
             * @example round
             * @enum {string}
             */
            kind: "round" | "summit" | "visit" | "consultation" | "call" | "other";
            /**
             * @description Its number, if the rounds are counted
             * @example 3
             */
            round: number | null;
            /**
             * @description conditional: somebody would accept it on terms; the others as the words say. At the time of the source.
             * @example scheduled
             * @enum {string}
             */
            status: "held" | "scheduled" | "proposed" | "conditional" | "rejected";
            /** @description When */
            date: components["schemas"]["Date"] | null;
            /** @description Where */
            place: components["schemas"]["PlaceReference"] | null;
            /** @description Who takes part */
            participants: components["schemas"]["Participation"][];
            /** @description What is known of it, in our words */
            description: string | null;
            /** @description The sources that say so */
            citations: components["schemas"]["Citation"][];
            /**
             * @description How many reports say so: copies of one text count once
             * @example 1
             */
            independent_sources: number;
            /** @description What refers to this, by type and field */
            related: components["schemas"]["Related"][];
            /**
             * @description What else there is of it, by name
             * @example {
             *       "support": "/v1/countries/UA/support"
             *     }
             */
            links: {
                [key: string]: string;
            };
        };
        /** @description Somebody who takes part in a negotiation or speaks about it. */
        PersonItem: {
            /** @constant */
            type: "people";
            /**
             * @description Stable id
             * @example rustem-umerov
             */
            id: string;
            /**
             * @description Its own address
             * @example /v1/people/rustem-umerov
             */
            href: string;
            /**
             * @description Name in English, the one shown
             * @example Rustem Umerov
             */
            name: string;
            /** @description All names, the label first */
            names: components["schemas"]["Name"][];
            /** @description Who this is, in our words */
            description: string | null;
            /** @description Addresses that identify the person elsewhere: Wikidata, ORCID, … */
            identifiers: string[];
            /** @description Roles held, each with the organization and the country represented */
            memberships: components["schemas"]["Membership"][];
            /** @description The sources that say so */
            citations: components["schemas"]["Citation"][];
            /**
             * @description How many reports say so: copies of one text count once
             * @example 1
             */
            independent_sources: number;
            /** @description What refers to this, by type and field */
            related: components["schemas"]["Related"][];
            /**
             * @description What else there is of it, by name
             * @example {
             *       "support": "/v1/countries/UA/support"
             *     }
             */
            links: {
                [key: string]: string;
            };
        };
        /** @description A body in which people hold roles, or which speaks for itself. */
        OrganizationItem: {
            /** @constant */
            type: "organizations";
            /**
             * @description Stable id
             * @example ukrainian-negotiating-team
             */
            id: string;
            /**
             * @description Its own address
             * @example /v1/organizations/ukrainian-negotiating-team
             */
            href: string;
            /**
             * @description Name in English, the one shown
             * @example Ukrainian negotiating team
             */
            name: string;
            /** @description All names, the label first */
            names: components["schemas"]["Name"][];
            /**
             * @description What sort of body it is
             * @example delegation
             * @enum {string}
             */
            kind: "office" | "council" | "delegation" | "ministry" | "parliament" | "committee" | "alliance" | "movement" | "company" | "other";
            /** @description What it is, in our words */
            description: string | null;
            /** @description The body it is part of */
            parent: components["schemas"]["OrganizationReference"] | null;
            /** @description The country whose body it is; null for an international one */
            country: components["schemas"]["CountryReference"] | null;
            /** @description The sources that say so */
            citations: components["schemas"]["Citation"][];
            /**
             * @description How many reports say so: copies of one text count once
             * @example 1
             */
            independent_sources: number;
            /** @description What refers to this, by type and field */
            related: components["schemas"]["Related"][];
            /**
             * @description What else there is of it, by name
             * @example {
             *       "support": "/v1/countries/UA/support"
             *     }
             */
            links: {
                [key: string]: string;
            };
        };
        /** @description A country of ISO 3166-1. Its data come from the standard; only countries in use are held. */
        CountryItem: {
            /** @constant */
            type: "countries";
            /**
             * @description ISO 3166-1 alpha-2 code
             * @example UA
             */
            id: string;
            /**
             * @description Its own address
             * @example /v1/countries/UA
             */
            href: string;
            /**
             * @description Name in English, the one shown
             * @example Ukraine
             */
            name: string;
            /** @description All names, the label first */
            names: components["schemas"]["Name"][];
            /**
             * @description ISO 3166-1 alpha-3 code
             * @example UKR
             */
            alpha_3: string;
            /**
             * @description ISO 3166-1 numeric code
             * @example 804
             */
            numeric: string;
            /** @description The sources that say so */
            citations: components["schemas"]["Citation"][];
            /**
             * @description How many reports say so: copies of one text count once
             * @example 1
             */
            independent_sources: number;
            /** @description What refers to this, by type and field */
            related: components["schemas"]["Related"][];
            /**
             * @description What else there is of it, by name
             * @example {
             *       "support": "/v1/countries/UA/support"
             *     }
             */
            links: {
                [key: string]: string;
            };
        };
        /** @description A subdivision of a country as ISO 3166-2 has it. Who claims or controls a region is never its property: a claim is a position. */
        RegionItem: {
            /** @constant */
            type: "regions";
            /**
             * @description ISO 3166-2 code
             * @example UA-14
             */
            id: string;
            /**
             * @description Its own address
             * @example /v1/regions/UA-14
             */
            href: string;
            /**
             * @description Name in English, the one shown
             * @example Donetsk region
             */
            name: string;
            /** @description All names, the label first */
            names: components["schemas"]["Name"][];
            /** @description The country it is part of, by ISO 3166-2 */
            country: components["schemas"]["CountryReference"];
            /** @description The sources that say so */
            citations: components["schemas"]["Citation"][];
            /**
             * @description How many reports say so: copies of one text count once
             * @example 1
             */
            independent_sources: number;
            /** @description What refers to this, by type and field */
            related: components["schemas"]["Related"][];
            /**
             * @description What else there is of it, by name
             * @example {
             *       "support": "/v1/countries/UA/support"
             *     }
             */
            links: {
                [key: string]: string;
            };
        };
        /** @description Where something happens, or is proposed to happen: usually a city. */
        PlaceItem: {
            /** @constant */
            type: "places";
            /**
             * @description Stable id
             * @example geneva
             */
            id: string;
            /**
             * @description Its own address
             * @example /v1/places/geneva
             */
            href: string;
            /**
             * @description Name in English, the one shown
             * @example Geneva
             */
            name: string;
            /** @description All names, the label first */
            names: components["schemas"]["Name"][];
            /** @description The country it lies in */
            country: components["schemas"]["CountryReference"];
            /**
             * @description Its name in GeoNames, from which the coordinates are then taken
             * @example Geneva
             */
            gazetteer: string | null;
            /**
             * @description Degrees north, WGS 84
             * @example 46.20222
             */
            latitude: number | null;
            /**
             * @description Degrees east, WGS 84
             * @example 6.14569
             */
            longitude: number | null;
            /** @description The sources that say so */
            citations: components["schemas"]["Citation"][];
            /**
             * @description How many reports say so: copies of one text count once
             * @example 1
             */
            independent_sources: number;
            /** @description What refers to this, by type and field */
            related: components["schemas"]["Related"][];
            /**
             * @description What else there is of it, by name
             * @example {
             *       "support": "/v1/countries/UA/support"
             *     }
             */
            links: {
                [key: string]: string;
            };
        };
        /** @description Something the parties have to settle. Issues form a hierarchy. */
        IssueItem: {
            /** @constant */
            type: "issues";
            /**
             * @description Stable id
             * @example control-of-donetsk-region
             */
            id: string;
            /**
             * @description Its own address
             * @example /v1/issues/control-of-donetsk-region
             */
            href: string;
            /**
             * @description Name in English, the one shown
             * @example Control of Donetsk region
             */
            name: string;
            /** @description All names, the label first */
            names: components["schemas"]["Name"][];
            /** @description What it is about, in our words */
            description: string | null;
            /** @description The broader issue it is part of */
            broader: components["schemas"]["IssueReference"] | null;
            /** @description The sources that say so */
            citations: components["schemas"]["Citation"][];
            /**
             * @description How many reports say so: copies of one text count once
             * @example 1
             */
            independent_sources: number;
            /** @description What refers to this, by type and field */
            related: components["schemas"]["Related"][];
            /**
             * @description What else there is of it, by name
             * @example {
             *       "support": "/v1/countries/UA/support"
             *     }
             */
            links: {
                [key: string]: string;
            };
        };
        /** @description A concrete outcome that somebody can be for or against. */
        ProposalItem: {
            /** @constant */
            type: "proposals";
            /**
             * @description Stable id
             * @example russia-controls-donetsk-region
             */
            id: string;
            /**
             * @description Its own address
             * @example /v1/proposals/russia-controls-donetsk-region
             */
            href: string;
            /**
             * @description Name in English, the one shown
             * @example Russia gets complete control of Donetsk region
             */
            name: string;
            /** @description All names, the label first */
            names: components["schemas"]["Name"][];
            /** @description What it would mean, in our words */
            description: string | null;
            /** @description Issues it is about; asking for a broader issue finds it too */
            issues: components["schemas"]["IssueReference"][];
            /** @description Regions it concerns */
            regions: components["schemas"]["RegionReference"][];
            /** @description Places it concerns */
            places: components["schemas"]["PlaceReference"][];
            /** @description Meetings it concerns */
            meetings: components["schemas"]["MeetingReference"][];
            /** @description Proposals that cannot come true together with this one; it is enough to say so on one side */
            excludes: components["schemas"]["ProposalReference"][];
            /** @description The sources that say so */
            citations: components["schemas"]["Citation"][];
            /**
             * @description How many reports say so: copies of one text count once
             * @example 1
             */
            independent_sources: number;
            /** @description What refers to this, by type and field */
            related: components["schemas"]["Related"][];
            /**
             * @description What else there is of it, by name
             * @example {
             *       "support": "/v1/countries/UA/support"
             *     }
             */
            links: {
                [key: string]: string;
            };
        };
        /** @description What somebody is reported to have said about an outcome: a record of the statement, not of the truth of it. */
        PositionItem: {
            /** @constant */
            type: "positions";
            /**
             * @description Stable id
             * @example russia-demands-donetsk-region
             */
            id: string;
            /**
             * @description Its own address
             * @example /v1/positions/russia-demands-donetsk-region
             */
            href: string;
            /** @description Who said it: a person, a body, or a country if the source names no speaker */
            holder: components["schemas"]["PersonOrOrganizationOrCountryReference"];
            /** @description The party it is stated for */
            party: components["schemas"]["CountryOrOrganizationReference"];
            /**
             * @description official: on behalf of the party; individual: the holder’s own, attributed to the party through an office
             * @example official
             * @enum {string}
             */
            capacity: "official" | "individual";
            /**
             * @description direct: the source names the speaker; reported: the source speaks for the party without naming one
             * @example reported
             * @enum {string}
             */
            attribution: "direct" | "reported";
            /**
             * @description What the holder does in saying it
             * @example demands
             * @enum {string}
             */
            act: "states" | "proposes" | "demands" | "insists" | "rejects" | "invites" | "directs" | "conditions" | "assesses";
            /**
             * @description What was said, in our words
             * @example Wants complete control of Donetsk region.
             */
            summary: string;
            /**
             * @description The words themselves, where the source quotes them
             * @example if he dares
             */
            quote: string | null;
            /** @description When it was said */
            date: components["schemas"]["Date"] | null;
            /** @description To whom it was said */
            addressee: components["schemas"]["PersonOrOrganizationOrCountryReference"] | null;
            /** @description The stance toward each proposal it speaks of */
            stances: components["schemas"]["Stance"][];
            /** @description Issues it is about; asking for a broader issue finds it too */
            issues: components["schemas"]["IssueReference"][];
            /** @description Regions it concerns */
            regions: components["schemas"]["RegionReference"][];
            /** @description Places it concerns */
            places: components["schemas"]["PlaceReference"][];
            /** @description Meetings it concerns */
            meetings: components["schemas"]["MeetingReference"][];
            /** @description The earlier position that it takes the place of */
            supersedes: components["schemas"]["PositionReference"] | null;
            /** @description The sources that say so */
            citations: components["schemas"]["Citation"][];
            /**
             * @description How many reports say so: copies of one text count once
             * @example 1
             */
            independent_sources: number;
            /** @description What refers to this, by type and field */
            related: components["schemas"]["Related"][];
            /**
             * @description What else there is of it, by name
             * @example {
             *       "support": "/v1/countries/UA/support"
             *     }
             */
            links: {
                [key: string]: string;
            };
        };
        /** @description What says so: an article, a transcript, a document, or a reference data set. */
        SourceItem: {
            /** @constant */
            type: "sources";
            /**
             * @description Stable id, and the name of its folder
             * @example zelensky-seeks-direct-talks
             */
            id: string;
            /**
             * @description Its own address
             * @example /v1/sources/zelensky-seeks-direct-talks
             */
            href: string;
            /**
             * @description Title; ours, if the source has none
             * @example Zelensky seeks direct talks with Putin on territory
             */
            title: string;
            /**
             * @description What sort of source
             * @example article
             * @enum {string}
             */
            kind: "article" | "statement" | "transcript" | "document" | "dataset";
            /** @description Author, null if unknown */
            author: string | null;
            /** @description Publisher, null if unknown */
            publisher: string | null;
            /** @description Where it can be read */
            url: string | null;
            /** @description When it was published, null if unknown */
            date: components["schemas"]["Date"] | null;
            /**
             * @description Language, a BCP 47 tag
             * @example en
             */
            language: string | null;
            /**
             * @description Terms of use, as an SPDX expression where there is one
             * @example CC-BY-4.0
             */
            license: string | null;
            /**
             * @description How many paragraphs it has
             * @example 8
             */
            paragraphs: number | null;
            /**
             * @description SHA-256 of its text, so that a copy can be recognised; the text itself is not kept
             * @example 135ccca3d7bec242481ba9e68229363a84a76392abcf4128b6daacffd73546be
             */
            sha256: string | null;
            /** @description What refers to this, by type and field */
            related: components["schemas"]["Related"][];
            /**
             * @description What else there is of it, by name
             * @example {
             *       "support": "/v1/countries/UA/support"
             *     }
             */
            links: {
                [key: string]: string;
            };
        };
        /** @description An entity that answers a search, and what of it does */
        Hit: {
            entity: components["schemas"]["Reference"];
            /**
             * @description From 0 to 1, which is the whole name; only the order is stable
             * @example 1
             */
            score: number;
            /**
             * @description exact: the name or title itself; alias: another of its names; transliteration: sounds the same, spelt otherwise; fuzzy: a typo away; text: the words stand in the value
             * @enum {string}
             */
            rule: "exact" | "alias" | "transliteration" | "fuzzy" | "text";
            /**
             * @description The field that holds it
             * @example names
             */
            field: string;
            /**
             * @description As it is stored
             * @example Володимир Зеленський
             */
            value: string;
            /**
             * @description Language of a name (BCP 47); null of a text
             * @example uk
             */
            lang: string | null;
            /**
             * @description Script of the value (ISO 15924)
             * @example Cyrl
             */
            script: string | null;
        };
        /** @description What the service can do, and where */
        ReconciliationManifest: {
            versions: string[];
            name: string;
            identifierSpace: string;
            schemaSpace: string;
        } & {
            [key: string]: unknown;
        };
        /** @description Candidates for each query, best first */
        ReconciliationCandidates: {
            [key: string]: {
                result: {
                    id: string;
                    name: string;
                    type: {
                        id: string;
                        name: string;
                    }[];
                    /** @description 0–100 */
                    score: number;
                    /** @description Certain: of the same name or id, in whatever script, at odds with no property, and nothing else scores as high */
                    match: boolean;
                    /** @description What the score is made of: the name (0–100), and each property (100 it agrees, 0 it does not, 50 nothing is known) */
                    features: {
                        id: string;
                        value: number | boolean;
                    }[];
                }[];
            };
        };
        /** @description Values of properties, by entity; none where none is known */
        ReconciliationExtension: {
            meta: {
                id: string;
                name: string;
                type?: {
                    id: string;
                    name: string;
                };
            }[];
            rows: {
                [key: string]: {
                    [key: string]: ({
                        id: string;
                        name: string;
                    } | {
                        str: string;
                    } | {
                        int: number;
                    } | {
                        float: number;
                    })[];
                };
            };
        };
        /** @description What may be meant, best first */
        ReconciliationSuggestions: {
            result: {
                id: string;
                name: string;
                description?: string;
                notable?: {
                    id: string;
                    name: string;
                }[];
            }[];
        };
        /** @description A tie of the graph */
        Edge: {
            /** @description The entity that names the other */
            from: components["schemas"]["Reference"];
            /**
             * @description The field by which it does
             * @example party
             * @enum {string}
             */
            relation: "parties" | "mediators" | "issues" | "source" | "negotiation" | "place" | "participant" | "organization" | "country" | "parent" | "broader" | "regions" | "places" | "meetings" | "excludes" | "holder" | "party" | "addressee" | "proposal" | "supersedes";
            /** @description The entity that is named */
            to: components["schemas"]["Reference"];
            /**
             * @description What is said beside it: the stance, the role and its dates; null where nothing can be
             * @example {
             *       "stance": "supports"
             *     }
             */
            said: {
                /** @description Paragraph of the source, counted from 1 */
                paragraph?: number | null;
                /** @description The words of the source, if they are quoted */
                quote?: string | null;
                /** @description Office or function, as the source gives it */
                role?: string | null;
                /** @description When the role began; null if no source says */
                from?: components["schemas"]["Date"] | null;
                /** @description When the role ended; null if no source says */
                to?: components["schemas"]["Date"] | null;
                /** @description For it, against it, for it on terms, or expressly neither */
                stance?: ("supports" | "opposes" | "conditional" | "neutral") | null;
            } | null;
        };
        /** @description An entity around another one, and how it is reached */
        Neighbor: {
            entity: components["schemas"]["Reference"];
            /** @description The least number of steps that lead to it */
            depth: number;
            /** @description The entity one step nearer from which it is reached; of several the first by type and id */
            from: components["schemas"]["Reference"];
            /** @description What ties it to `from` */
            ties: components["schemas"]["Tie"][];
            /** @description How many entities one step nearer are tied to it; `from` is one of them */
            ways: number;
        };
        /** @description A relation between two entities */
        Tie: {
            /**
             * @description The field by which one names the other
             * @example holder
             */
            relation: string;
            /**
             * @description out: `from` names the other; in: it is named by the other
             * @enum {string}
             */
            direction: "out" | "in";
            /**
             * @description What is said beside it: the stance, the role and its dates; null where nothing can be
             * @example {
             *       "stance": "supports"
             *     }
             */
            said: {
                [key: string]: unknown;
            } | null;
        };
        /** @description A connection between two entities */
        Path: {
            /** @description Steps */
            length: number;
            /** @description Of a chronological connection. true: each meeting was certainly after the one before; false: it may have been, as the dates go. null where the order was not asked for */
            certain: boolean | null;
            steps: {
                from: components["schemas"]["Reference"];
                to: components["schemas"]["Reference"];
                /** @description What ties the two */
                ties: components["schemas"]["Tie"][];
            }[];
            /** @description The meetings of a chronological connection, in its order; null of any other */
            meetings: {
                meeting: components["schemas"]["MeetingReference"];
                date: components["schemas"]["Date"] | null;
            }[] | null;
        };
        /** @description Where somebody stands on a proposal, by what was said */
        Standing: {
            /**
             * @description unclear: what counts disagrees, and nothing tells which was said last; lapsed: superseded by positions on something else
             * @enum {string}
             */
            stance: "supports" | "opposes" | "conditional" | "neutral" | "unclear" | "lapsed";
            /** @description The positions that count */
            current: components["schemas"]["Statement"][];
            /** @description What was said before, oldest first */
            superseded: components["schemas"]["Statement"][];
            /** @description What individuals said, which does not count beside an official word */
            individual: components["schemas"]["Statement"][];
        };
        /** @description A position behind what is computed */
        Statement: {
            position: components["schemas"]["PositionReference"];
            /** @enum {string} */
            stance: "supports" | "opposes" | "conditional" | "neutral";
            /** @description Who said it */
            holder: components["schemas"]["PersonOrOrganizationOrCountryReference"];
            act: string;
            /** @enum {string} */
            capacity: "official" | "individual";
            date: components["schemas"]["Date"] | null;
            citations: {
                source: components["schemas"]["SourceReference"];
                paragraph: number | null;
                quote: string | null;
            }[];
        };
        /** @description Two sides that cannot both have what they want */
        Collision: {
            /**
             * @description direct: for and against one proposal; exclusion: for two of which only one can come true
             * @enum {string}
             */
            kind: "direct" | "exclusion";
            sides: components["schemas"]["Side"][];
        };
        /** @description A party and where it stands on a proposal */
        Side: {
            party: components["schemas"]["PersonOrOrganizationOrCountryReference"];
            proposal: components["schemas"]["ProposalReference"];
            standing: components["schemas"]["Standing"];
        };
        /** @description A position, with or without a stance */
        Remark: {
            position: components["schemas"]["PositionReference"];
            /** @description null: it takes none */
            stance: ("supports" | "opposes" | "conditional" | "neutral") | null;
            /** @description Who said it */
            holder: components["schemas"]["PersonOrOrganizationOrCountryReference"];
            act: string;
            /** @enum {string} */
            capacity: "official" | "individual";
            date: components["schemas"]["Date"] | null;
            citations: {
                source: components["schemas"]["SourceReference"];
                paragraph: number | null;
                quote: string | null;
            }[];
        };
        /** @description What became of one entity when data were loaded */
        Change: {
            /**
             * @description Its place in the record, the same for ever: entries are in the order of these texts
             * @example 00000002-00000001
             */
            seq: string;
            /**
             * Format: date-time
             * @description When the data were loaded that it came with (ISO 8601, UTC)
             */
            at: string;
            /** @description The version of the data that it came with */
            version: string;
            /**
             * @description merged: its id is no more, and `into` took its place; removed: it was taken out of the data
             * @enum {string}
             */
            kind: "added" | "changed" | "removed" | "merged";
            entity: components["schemas"]["ChangedEntity"];
            /** @description What it was merged into; null unless merged */
            into: components["schemas"]["ChangedEntity"] | null;
            /** @description The fields that say something else; of what is gone, what was last known */
            fields: {
                field: string;
                /** @description As in the data files: a reference is type/id, a date EDTF; null where nothing is known */
                old: unknown;
                /** @description As in the data files: a reference is type/id, a date EDTF; null where nothing is known */
                new: unknown;
            }[];
        };
        /** @description An entity that may be gone by now */
        ChangedEntity: {
            /**
             * @description Type of the entity
             * @example positions
             */
            type: string;
            /**
             * @description Its id
             * @example russia-demands-donetsk-region
             */
            id: string;
            /** @description As it was called after the change, or last */
            name: string;
            /** @description Its address; null if the data no longer hold it */
            href: string | null;
        };
        /** @description A column of a table */
        Column: {
            /**
             * @description The address that gives it, without /v1/
             * @example positions
             * @example negotiations/{id}/matrix
             */
            table: string;
            /**
             * @description Name of the column
             * @example holder_id
             */
            name: string;
            /**
             * @description category: one of `values`; date: YYYY-MM-DD; timestamp: an instant in ISO 8601, UTC; json: any value, as JSON text
             * @enum {string}
             */
            type: "text" | "category" | "integer" | "number" | "boolean" | "date" | "timestamp" | "json";
            /** @description Each cell holds a list of such values */
            list: boolean;
            /** @description A value can be missing; of a list, an item of it */
            nullable: boolean;
            /** @description All that a category can be */
            values: string[];
            /**
             * @description Unit of a number
             * @example degree
             */
            unit: string | null;
            /** @description What it says */
            meaning: string;
            /** @description A value it can have; null if none is known */
            example: unknown;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    root: {
        parameters: {
            query?: {
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("name" | "version" | "description" | "collections" | "questions" | "links")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
        };
        responses: {
            /** @description What there is, with links */
            200: {
                content: {
                    "application/json": {
                        data: {
                            name: string;
                            version: string;
                            description: string;
                            collections: {
                                type: string;
                                description: string;
                                href: string;
                            }[];
                            /** @description What else can be asked, by templates of addresses (RFC 6570) */
                            questions: {
                                summary: string;
                                template: string;
                            }[];
                            links: {
                                [key: string]: string;
                            };
                        };
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    version_root: {
        parameters: {
            query?: {
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("name" | "version" | "description" | "collections" | "questions" | "links")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
        };
        responses: {
            /** @description What there is, with links */
            200: {
                content: {
                    "application/json": {
                        data: {
                            name: string;
                            version: string;
                            description: string;
                            collections: {
                                type: string;
                                description: string;
                                href: string;
                            }[];
                            /** @description What else can be asked, by templates of addresses (RFC 6570) */
                            questions: {
                                summary: string;
                                template: string;
                            }[];
                            links: {
                                [key: string]: string;
                            };
                        };
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    live: {
        parameters: {
        };
        responses: {
            /** @description Is the process alive? */
            200: {
                content: {
                    "application/json": {
                        /** @constant */
                        status: "alive";
                    };
                };
            };
        };
    };
    ready: {
        parameters: {
        };
        responses: {
            /** @description Can it answer? */
            200: {
                content: {
                    "application/json": {
                        /** @constant */
                        status: "ready";
                        /**
                         * @description What holds the graph
                         * @example embedded
                         * @enum {string}
                         */
                        engine: "embedded" | "neo4j";
                        /** @description Version of the data it answers from */
                        data_version: string;
                        /** @description If the data files are watched and were saved with mistakes since: what is wrong with them */
                        rejected: components["schemas"]["Rejected"] | null;
                    };
                };
            };
        };
    };
    metrics: {
        parameters: {
        };
        responses: {
            /** @description Figures of the service, for Prometheus */
            200: {
                content: {
                    "text/plain": string;
                };
            };
        };
    };
    me: {
        parameters: {
        };
        responses: {
            /** @description What your key may ask, and how much of it is left */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["Me"];
                    };
                };
            };
        };
    };
    list_negotiations: {
        parameters: {
            query?: {
                /** @description Who negotiates. Several, separated by commas: any of them. Ids of countries or organizations. */
                party?: OneOrMany<string>;
                /** @description Who mediates. Several, separated by commas: any of them. Ids of countries or organizations or people. */
                mediator?: OneOrMany<string>;
                /** @description What is negotiated; narrower issues belong to it with the broader one. Several, separated by commas: any of them. Ids of issues. */
                issue?: OneOrMany<string>;
                /** @description The source that says so. Several, separated by commas: any of them. Ids of sources. */
                source?: OneOrMany<string>;
                /** @description Words that names or texts hold, all of them; case and accents do not matter. A name is found in the spelling of other languages and scripts too. */
                q?: string;
                /** @description Only these ids, separated by commas: up to 200 in one call */
                ids?: OneOrMany<string>;
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description Only what at least so many independent sources report; copies of one text count once */
                min_sources?: number;
                /** @description Bring along, in `included`, the entities that these fields refer to */
                include?: OneOrMany<("parties" | "mediators" | "issues" | "citations")>;
                /** @description Order; - for descending. What has no date comes first, or last in descending order. */
                sort?: "name" | "-name";
                /** @description Entries a page; with ids at least as many as there are ids */
                limit?: number;
                /** @description Count what all pages hold together: exact, or at-least, which stops at 10000 */
                total?: "exact" | "at-least";
                /** @description Where to go on: page.next of the answer before */
                cursor?: string;
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("name" | "names" | "description" | "parties" | "mediators" | "issues" | "citations")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl, graphml is also .graphml at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle" | "graphml";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
        };
        responses: {
            /** @description List negotiations */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["Negotiation"][];
                        page: components["schemas"]["Page"];
                        /** @description What `include` asked for, each entity once, by type and id */
                        included?: (components["schemas"]["Negotiation"] | components["schemas"]["Meeting"] | components["schemas"]["Person"] | components["schemas"]["Organization"] | components["schemas"]["Country"] | components["schemas"]["Region"] | components["schemas"]["Place"] | components["schemas"]["Issue"] | components["schemas"]["Proposal"] | components["schemas"]["Position"] | components["schemas"]["Source"])[];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    get_negotiations: {
        parameters: {
            query?: {
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description Bring along, in `included`, the entities that these fields refer to */
                include?: OneOrMany<("parties" | "mediators" | "issues" | "citations")>;
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("name" | "names" | "description" | "parties" | "mediators" | "issues" | "citations" | "independent_sources" | "related" | "links")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl, graphml is also .graphml at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle" | "graphml";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
            path: {
                /** @description Id */
                id: string;
            };
        };
        responses: {
            /** @description One of negotiations */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["NegotiationItem"];
                        /** @description What `include` asked for, each entity once, by type and id */
                        included?: (components["schemas"]["Negotiation"] | components["schemas"]["Meeting"] | components["schemas"]["Person"] | components["schemas"]["Organization"] | components["schemas"]["Country"] | components["schemas"]["Region"] | components["schemas"]["Place"] | components["schemas"]["Issue"] | components["schemas"]["Proposal"] | components["schemas"]["Position"] | components["schemas"]["Source"])[];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    list_meetings_of_negotiations: {
        parameters: {
            query?: {
                /** @description What sort of meeting. Several, separated by commas: any of them. */
                kind?: OneOrMany<("round" | "summit" | "visit" | "consultation" | "call" | "other")>;
                /** @description conditional: somebody would accept it on terms; the others as the words say. At the time of the source.. Several, separated by commas: any of them. */
                status?: OneOrMany<("held" | "scheduled" | "proposed" | "conditional" | "rejected")>;
                /** @description When: a day or days in EDTF; finds every date that may overlap them */
                date?: string;
                /** @description When: a day or days in EDTF; finds every date that certainly lies within them */
                date_within?: string;
                /** @description Where. Several, separated by commas: any of them. Ids of places. */
                place?: OneOrMany<string>;
                /** @description Who takes part, or is to take part. Several, separated by commas: any of them. Ids of people or organizations or countries. */
                participant?: OneOrMany<string>;
                /** @description The source that says so. Several, separated by commas: any of them. Ids of sources. */
                source?: OneOrMany<string>;
                /** @description Words that names or texts hold, all of them; case and accents do not matter. A name is found in the spelling of other languages and scripts too. */
                q?: string;
                /** @description Only these ids, separated by commas: up to 200 in one call */
                ids?: OneOrMany<string>;
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description Only what at least so many independent sources report; copies of one text count once */
                min_sources?: number;
                /** @description Bring along, in `included`, the entities that these fields refer to */
                include?: OneOrMany<("negotiation" | "place" | "participants" | "citations")>;
                /** @description Order; - for descending. What has no date comes first, or last in descending order. */
                sort?: "date" | "-date" | "name" | "-name";
                /** @description Entries a page; with ids at least as many as there are ids */
                limit?: number;
                /** @description Count what all pages hold together: exact, or at-least, which stops at 10000 */
                total?: "exact" | "at-least";
                /** @description Where to go on: page.next of the answer before */
                cursor?: string;
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("name" | "names" | "negotiation" | "kind" | "round" | "status" | "date" | "place" | "participants" | "description" | "citations")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl, graphml is also .graphml, geojson is also .geojson at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle" | "graphml" | "geojson";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
            path: {
                /** @description Id */
                id: string;
            };
        };
        responses: {
            /** @description List meetings by their negotiation, one of negotiations */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["Meeting"][];
                        page: components["schemas"]["Page"];
                        /** @description What `include` asked for, each entity once, by type and id */
                        included?: (components["schemas"]["Negotiation"] | components["schemas"]["Meeting"] | components["schemas"]["Person"] | components["schemas"]["Organization"] | components["schemas"]["Country"] | components["schemas"]["Region"] | components["schemas"]["Place"] | components["schemas"]["Issue"] | components["schemas"]["Proposal"] | components["schemas"]["Position"] | components["schemas"]["Source"])[];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    support_of_negotiations: {
        parameters: {
            query?: {
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("entity" | "independent_sources" | "sources" | "source" | "date" | "copy_of" | "field" | "said" | "paragraph" | "quote")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
            path: {
                /** @description Id */
                id: string;
            };
        };
        responses: {
            /** @description What supports one of negotiations */
            200: {
                content: {
                    "application/json": {
                        data: {
                            entity: components["schemas"]["Reference"];
                            /** @description How many reports say so: copies of one text count once */
                            independent_sources: number;
                            sources: {
                                source: components["schemas"]["SourceReference"];
                                /** @description When it was published */
                                date: components["schemas"]["Date"] | null;
                                /** @description The source before it in this list that has the same text, null if there is none */
                                copy_of: components["schemas"]["SourceReference"] | null;
                                facts: {
                                    /** @description The list it stands in, such as memberships; null: the entity itself */
                                    field: string | null;
                                    /** @description The entry of that list; null: the entity itself */
                                    said: {
                                        [key: string]: unknown;
                                    } | null;
                                    /** @description Paragraph of the source, null if not given */
                                    paragraph: number | null;
                                    /** @description Words of the source, if they are quoted */
                                    quote: string | null;
                                }[];
                            }[];
                        };
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    list_meetings: {
        parameters: {
            query?: {
                /** @description The negotiation it belongs to. Several, separated by commas: any of them. Ids of negotiations. */
                negotiation?: OneOrMany<string>;
                /** @description What sort of meeting. Several, separated by commas: any of them. */
                kind?: OneOrMany<("round" | "summit" | "visit" | "consultation" | "call" | "other")>;
                /** @description conditional: somebody would accept it on terms; the others as the words say. At the time of the source.. Several, separated by commas: any of them. */
                status?: OneOrMany<("held" | "scheduled" | "proposed" | "conditional" | "rejected")>;
                /** @description When: a day or days in EDTF; finds every date that may overlap them */
                date?: string;
                /** @description When: a day or days in EDTF; finds every date that certainly lies within them */
                date_within?: string;
                /** @description Where. Several, separated by commas: any of them. Ids of places. */
                place?: OneOrMany<string>;
                /** @description Who takes part, or is to take part. Several, separated by commas: any of them. Ids of people or organizations or countries. */
                participant?: OneOrMany<string>;
                /** @description The source that says so. Several, separated by commas: any of them. Ids of sources. */
                source?: OneOrMany<string>;
                /** @description Words that names or texts hold, all of them; case and accents do not matter. A name is found in the spelling of other languages and scripts too. */
                q?: string;
                /** @description Only these ids, separated by commas: up to 200 in one call */
                ids?: OneOrMany<string>;
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description Only what at least so many independent sources report; copies of one text count once */
                min_sources?: number;
                /** @description Bring along, in `included`, the entities that these fields refer to */
                include?: OneOrMany<("negotiation" | "place" | "participants" | "citations")>;
                /** @description Order; - for descending. What has no date comes first, or last in descending order. */
                sort?: "date" | "-date" | "name" | "-name";
                /** @description Entries a page; with ids at least as many as there are ids */
                limit?: number;
                /** @description Count what all pages hold together: exact, or at-least, which stops at 10000 */
                total?: "exact" | "at-least";
                /** @description Where to go on: page.next of the answer before */
                cursor?: string;
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("name" | "names" | "negotiation" | "kind" | "round" | "status" | "date" | "place" | "participants" | "description" | "citations")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl, graphml is also .graphml, geojson is also .geojson at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle" | "graphml" | "geojson";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
        };
        responses: {
            /** @description List meetings */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["Meeting"][];
                        page: components["schemas"]["Page"];
                        /** @description What `include` asked for, each entity once, by type and id */
                        included?: (components["schemas"]["Negotiation"] | components["schemas"]["Meeting"] | components["schemas"]["Person"] | components["schemas"]["Organization"] | components["schemas"]["Country"] | components["schemas"]["Region"] | components["schemas"]["Place"] | components["schemas"]["Issue"] | components["schemas"]["Proposal"] | components["schemas"]["Position"] | components["schemas"]["Source"])[];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    get_meetings: {
        parameters: {
            query?: {
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description Bring along, in `included`, the entities that these fields refer to */
                include?: OneOrMany<("negotiation" | "place" | "participants" | "citations")>;
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("name" | "names" | "negotiation" | "kind" | "round" | "status" | "date" | "place" | "participants" | "description" | "citations" | "independent_sources" | "related" | "links")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl, graphml is also .graphml, geojson is also .geojson at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle" | "graphml" | "geojson";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
            path: {
                /** @description Id */
                id: string;
            };
        };
        responses: {
            /** @description One of meetings */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["MeetingItem"];
                        /** @description What `include` asked for, each entity once, by type and id */
                        included?: (components["schemas"]["Negotiation"] | components["schemas"]["Meeting"] | components["schemas"]["Person"] | components["schemas"]["Organization"] | components["schemas"]["Country"] | components["schemas"]["Region"] | components["schemas"]["Place"] | components["schemas"]["Issue"] | components["schemas"]["Proposal"] | components["schemas"]["Position"] | components["schemas"]["Source"])[];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    list_proposals_of_meetings: {
        parameters: {
            query?: {
                /** @description Issues it is about; asking for a broader issue finds it too. Several, separated by commas: any of them. Ids of issues. */
                issue?: OneOrMany<string>;
                /** @description Regions it concerns. Several, separated by commas: any of them. Ids of regions. */
                region?: OneOrMany<string>;
                /** @description Places it concerns. Several, separated by commas: any of them. Ids of places. */
                place?: OneOrMany<string>;
                /** @description Proposals that cannot come true together with this one; it is enough to say so on one side. Several, separated by commas: any of them. Ids of proposals. */
                excludes?: OneOrMany<string>;
                /** @description The source that says so. Several, separated by commas: any of them. Ids of sources. */
                source?: OneOrMany<string>;
                /** @description Words that names or texts hold, all of them; case and accents do not matter. A name is found in the spelling of other languages and scripts too. */
                q?: string;
                /** @description Only these ids, separated by commas: up to 200 in one call */
                ids?: OneOrMany<string>;
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description Only what at least so many independent sources report; copies of one text count once */
                min_sources?: number;
                /** @description Bring along, in `included`, the entities that these fields refer to */
                include?: OneOrMany<("issues" | "regions" | "places" | "meetings" | "excludes" | "citations")>;
                /** @description Order; - for descending. What has no date comes first, or last in descending order. */
                sort?: "name" | "-name";
                /** @description Entries a page; with ids at least as many as there are ids */
                limit?: number;
                /** @description Count what all pages hold together: exact, or at-least, which stops at 10000 */
                total?: "exact" | "at-least";
                /** @description Where to go on: page.next of the answer before */
                cursor?: string;
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("name" | "names" | "description" | "issues" | "regions" | "places" | "meetings" | "excludes" | "citations")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl, graphml is also .graphml, geojson is also .geojson at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle" | "graphml" | "geojson";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
            path: {
                /** @description Id */
                id: string;
            };
        };
        responses: {
            /** @description List proposals by their meeting, one of meetings */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["Proposal"][];
                        page: components["schemas"]["Page"];
                        /** @description What `include` asked for, each entity once, by type and id */
                        included?: (components["schemas"]["Negotiation"] | components["schemas"]["Meeting"] | components["schemas"]["Person"] | components["schemas"]["Organization"] | components["schemas"]["Country"] | components["schemas"]["Region"] | components["schemas"]["Place"] | components["schemas"]["Issue"] | components["schemas"]["Proposal"] | components["schemas"]["Position"] | components["schemas"]["Source"])[];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    list_positions_of_meetings: {
        parameters: {
            query?: {
                /** @description Who said it: a person, a body, or a country if the source names no speaker. Several, separated by commas: any of them. Ids of people or organizations or countries. */
                holder?: OneOrMany<string>;
                /** @description The party it is stated for. Several, separated by commas: any of them. Ids of countries or organizations. */
                party?: OneOrMany<string>;
                /** @description official: on behalf of the party; individual: the holder’s own, attributed to the party through an office. Several, separated by commas: any of them. */
                capacity?: OneOrMany<("official" | "individual")>;
                /** @description direct: the source names the speaker; reported: the source speaks for the party without naming one. Several, separated by commas: any of them. */
                attribution?: OneOrMany<("direct" | "reported")>;
                /** @description What the holder does in saying it. Several, separated by commas: any of them. */
                act?: OneOrMany<("states" | "proposes" | "demands" | "insists" | "rejects" | "invites" | "directs" | "conditions" | "assesses")>;
                /** @description When it was said: a day or days in EDTF; finds every date that may overlap them */
                date?: string;
                /** @description When it was said: a day or days in EDTF; finds every date that certainly lies within them */
                date_within?: string;
                /** @description To whom it was said. Several, separated by commas: any of them. Ids of people or organizations or countries. */
                addressee?: OneOrMany<string>;
                /** @description For it, against it, for it on terms, or expressly neither. Several, separated by commas: any of them. */
                stance?: OneOrMany<("supports" | "opposes" | "conditional" | "neutral")>;
                /** @description The outcome it is taken toward. Several, separated by commas: any of them. Ids of proposals. */
                proposal?: OneOrMany<string>;
                /** @description Issues it is about; asking for a broader issue finds it too. Several, separated by commas: any of them. Ids of issues. */
                issue?: OneOrMany<string>;
                /** @description Regions it concerns. Several, separated by commas: any of them. Ids of regions. */
                region?: OneOrMany<string>;
                /** @description Places it concerns. Several, separated by commas: any of them. Ids of places. */
                place?: OneOrMany<string>;
                /** @description The earlier position that it takes the place of. Several, separated by commas: any of them. Ids of positions. */
                supersedes?: OneOrMany<string>;
                /** @description The source that says so. Several, separated by commas: any of them. Ids of sources. */
                source?: OneOrMany<string>;
                /** @description Words that names or texts hold, all of them; case and accents do not matter. A name is found in the spelling of other languages and scripts too. */
                q?: string;
                /** @description Only these ids, separated by commas: up to 200 in one call */
                ids?: OneOrMany<string>;
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description Only what at least so many independent sources report; copies of one text count once */
                min_sources?: number;
                /** @description Bring along, in `included`, the entities that these fields refer to */
                include?: OneOrMany<("holder" | "party" | "addressee" | "stances" | "issues" | "regions" | "places" | "meetings" | "supersedes" | "citations")>;
                /** @description Order; - for descending. What has no date comes first, or last in descending order. */
                sort?: "date" | "-date" | "summary" | "-summary";
                /** @description Entries a page; with ids at least as many as there are ids */
                limit?: number;
                /** @description Count what all pages hold together: exact, or at-least, which stops at 10000 */
                total?: "exact" | "at-least";
                /** @description Where to go on: page.next of the answer before */
                cursor?: string;
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("holder" | "party" | "capacity" | "attribution" | "act" | "summary" | "quote" | "date" | "addressee" | "stances" | "issues" | "regions" | "places" | "meetings" | "supersedes" | "citations")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl, graphml is also .graphml, geojson is also .geojson at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle" | "graphml" | "geojson";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
            path: {
                /** @description Id */
                id: string;
            };
        };
        responses: {
            /** @description List positions by their meeting, one of meetings */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["Position"][];
                        page: components["schemas"]["Page"];
                        /** @description What `include` asked for, each entity once, by type and id */
                        included?: (components["schemas"]["Negotiation"] | components["schemas"]["Meeting"] | components["schemas"]["Person"] | components["schemas"]["Organization"] | components["schemas"]["Country"] | components["schemas"]["Region"] | components["schemas"]["Place"] | components["schemas"]["Issue"] | components["schemas"]["Proposal"] | components["schemas"]["Position"] | components["schemas"]["Source"])[];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    support_of_meetings: {
        parameters: {
            query?: {
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("entity" | "independent_sources" | "sources" | "source" | "date" | "copy_of" | "field" | "said" | "paragraph" | "quote")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
            path: {
                /** @description Id */
                id: string;
            };
        };
        responses: {
            /** @description What supports one of meetings */
            200: {
                content: {
                    "application/json": {
                        data: {
                            entity: components["schemas"]["Reference"];
                            /** @description How many reports say so: copies of one text count once */
                            independent_sources: number;
                            sources: {
                                source: components["schemas"]["SourceReference"];
                                /** @description When it was published */
                                date: components["schemas"]["Date"] | null;
                                /** @description The source before it in this list that has the same text, null if there is none */
                                copy_of: components["schemas"]["SourceReference"] | null;
                                facts: {
                                    /** @description The list it stands in, such as memberships; null: the entity itself */
                                    field: string | null;
                                    /** @description The entry of that list; null: the entity itself */
                                    said: {
                                        [key: string]: unknown;
                                    } | null;
                                    /** @description Paragraph of the source, null if not given */
                                    paragraph: number | null;
                                    /** @description Words of the source, if they are quoted */
                                    quote: string | null;
                                }[];
                            }[];
                        };
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    list_people: {
        parameters: {
            query?: {
                /** @description The organization in which the role is held. Several, separated by commas: any of them. Ids of organizations. */
                organization?: OneOrMany<string>;
                /** @description The country represented in this role. Several, separated by commas: any of them. Ids of countries. */
                country?: OneOrMany<string>;
                /** @description The source that says so. Several, separated by commas: any of them. Ids of sources. */
                source?: OneOrMany<string>;
                /** @description Words that names or texts hold, all of them; case and accents do not matter. A name is found in the spelling of other languages and scripts too. */
                q?: string;
                /** @description Only these ids, separated by commas: up to 200 in one call */
                ids?: OneOrMany<string>;
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description Only what at least so many independent sources report; copies of one text count once */
                min_sources?: number;
                /** @description Bring along, in `included`, the entities that these fields refer to */
                include?: OneOrMany<("memberships" | "citations")>;
                /** @description Order; - for descending. What has no date comes first, or last in descending order. */
                sort?: "name" | "-name";
                /** @description Entries a page; with ids at least as many as there are ids */
                limit?: number;
                /** @description Count what all pages hold together: exact, or at-least, which stops at 10000 */
                total?: "exact" | "at-least";
                /** @description Where to go on: page.next of the answer before */
                cursor?: string;
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("name" | "names" | "description" | "identifiers" | "memberships" | "citations")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl, graphml is also .graphml at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle" | "graphml";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
        };
        responses: {
            /** @description List people */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["Person"][];
                        page: components["schemas"]["Page"];
                        /** @description What `include` asked for, each entity once, by type and id */
                        included?: (components["schemas"]["Negotiation"] | components["schemas"]["Meeting"] | components["schemas"]["Person"] | components["schemas"]["Organization"] | components["schemas"]["Country"] | components["schemas"]["Region"] | components["schemas"]["Place"] | components["schemas"]["Issue"] | components["schemas"]["Proposal"] | components["schemas"]["Position"] | components["schemas"]["Source"])[];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    get_people: {
        parameters: {
            query?: {
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description Bring along, in `included`, the entities that these fields refer to */
                include?: OneOrMany<("memberships" | "citations")>;
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("name" | "names" | "description" | "identifiers" | "memberships" | "citations" | "independent_sources" | "related" | "links")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl, graphml is also .graphml at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle" | "graphml";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
            path: {
                /** @description Id */
                id: string;
            };
        };
        responses: {
            /** @description One of people */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["PersonItem"];
                        /** @description What `include` asked for, each entity once, by type and id */
                        included?: (components["schemas"]["Negotiation"] | components["schemas"]["Meeting"] | components["schemas"]["Person"] | components["schemas"]["Organization"] | components["schemas"]["Country"] | components["schemas"]["Region"] | components["schemas"]["Place"] | components["schemas"]["Issue"] | components["schemas"]["Proposal"] | components["schemas"]["Position"] | components["schemas"]["Source"])[];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    list_negotiations_of_people: {
        parameters: {
            query?: {
                /** @description Who negotiates. Several, separated by commas: any of them. Ids of countries or organizations. */
                party?: OneOrMany<string>;
                /** @description What is negotiated; narrower issues belong to it with the broader one. Several, separated by commas: any of them. Ids of issues. */
                issue?: OneOrMany<string>;
                /** @description The source that says so. Several, separated by commas: any of them. Ids of sources. */
                source?: OneOrMany<string>;
                /** @description Words that names or texts hold, all of them; case and accents do not matter. A name is found in the spelling of other languages and scripts too. */
                q?: string;
                /** @description Only these ids, separated by commas: up to 200 in one call */
                ids?: OneOrMany<string>;
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description Only what at least so many independent sources report; copies of one text count once */
                min_sources?: number;
                /** @description Bring along, in `included`, the entities that these fields refer to */
                include?: OneOrMany<("parties" | "mediators" | "issues" | "citations")>;
                /** @description Order; - for descending. What has no date comes first, or last in descending order. */
                sort?: "name" | "-name";
                /** @description Entries a page; with ids at least as many as there are ids */
                limit?: number;
                /** @description Count what all pages hold together: exact, or at-least, which stops at 10000 */
                total?: "exact" | "at-least";
                /** @description Where to go on: page.next of the answer before */
                cursor?: string;
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("name" | "names" | "description" | "parties" | "mediators" | "issues" | "citations")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl, graphml is also .graphml at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle" | "graphml";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
            path: {
                /** @description Id */
                id: string;
            };
        };
        responses: {
            /** @description List negotiations by their mediator, one of people */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["Negotiation"][];
                        page: components["schemas"]["Page"];
                        /** @description What `include` asked for, each entity once, by type and id */
                        included?: (components["schemas"]["Negotiation"] | components["schemas"]["Meeting"] | components["schemas"]["Person"] | components["schemas"]["Organization"] | components["schemas"]["Country"] | components["schemas"]["Region"] | components["schemas"]["Place"] | components["schemas"]["Issue"] | components["schemas"]["Proposal"] | components["schemas"]["Position"] | components["schemas"]["Source"])[];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    list_meetings_of_people: {
        parameters: {
            query?: {
                /** @description The negotiation it belongs to. Several, separated by commas: any of them. Ids of negotiations. */
                negotiation?: OneOrMany<string>;
                /** @description What sort of meeting. Several, separated by commas: any of them. */
                kind?: OneOrMany<("round" | "summit" | "visit" | "consultation" | "call" | "other")>;
                /** @description conditional: somebody would accept it on terms; the others as the words say. At the time of the source.. Several, separated by commas: any of them. */
                status?: OneOrMany<("held" | "scheduled" | "proposed" | "conditional" | "rejected")>;
                /** @description When: a day or days in EDTF; finds every date that may overlap them */
                date?: string;
                /** @description When: a day or days in EDTF; finds every date that certainly lies within them */
                date_within?: string;
                /** @description Where. Several, separated by commas: any of them. Ids of places. */
                place?: OneOrMany<string>;
                /** @description The source that says so. Several, separated by commas: any of them. Ids of sources. */
                source?: OneOrMany<string>;
                /** @description Words that names or texts hold, all of them; case and accents do not matter. A name is found in the spelling of other languages and scripts too. */
                q?: string;
                /** @description Only these ids, separated by commas: up to 200 in one call */
                ids?: OneOrMany<string>;
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description Only what at least so many independent sources report; copies of one text count once */
                min_sources?: number;
                /** @description Bring along, in `included`, the entities that these fields refer to */
                include?: OneOrMany<("negotiation" | "place" | "participants" | "citations")>;
                /** @description Order; - for descending. What has no date comes first, or last in descending order. */
                sort?: "date" | "-date" | "name" | "-name";
                /** @description Entries a page; with ids at least as many as there are ids */
                limit?: number;
                /** @description Count what all pages hold together: exact, or at-least, which stops at 10000 */
                total?: "exact" | "at-least";
                /** @description Where to go on: page.next of the answer before */
                cursor?: string;
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("name" | "names" | "negotiation" | "kind" | "round" | "status" | "date" | "place" | "participants" | "description" | "citations")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl, graphml is also .graphml, geojson is also .geojson at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle" | "graphml" | "geojson";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
            path: {
                /** @description Id */
                id: string;
            };
        };
        responses: {
            /** @description List meetings by their participant, one of people */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["Meeting"][];
                        page: components["schemas"]["Page"];
                        /** @description What `include` asked for, each entity once, by type and id */
                        included?: (components["schemas"]["Negotiation"] | components["schemas"]["Meeting"] | components["schemas"]["Person"] | components["schemas"]["Organization"] | components["schemas"]["Country"] | components["schemas"]["Region"] | components["schemas"]["Place"] | components["schemas"]["Issue"] | components["schemas"]["Proposal"] | components["schemas"]["Position"] | components["schemas"]["Source"])[];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    list_positions_of_people: {
        parameters: {
            query?: {
                /** @description The party it is stated for. Several, separated by commas: any of them. Ids of countries or organizations. */
                party?: OneOrMany<string>;
                /** @description official: on behalf of the party; individual: the holder’s own, attributed to the party through an office. Several, separated by commas: any of them. */
                capacity?: OneOrMany<("official" | "individual")>;
                /** @description direct: the source names the speaker; reported: the source speaks for the party without naming one. Several, separated by commas: any of them. */
                attribution?: OneOrMany<("direct" | "reported")>;
                /** @description What the holder does in saying it. Several, separated by commas: any of them. */
                act?: OneOrMany<("states" | "proposes" | "demands" | "insists" | "rejects" | "invites" | "directs" | "conditions" | "assesses")>;
                /** @description When it was said: a day or days in EDTF; finds every date that may overlap them */
                date?: string;
                /** @description When it was said: a day or days in EDTF; finds every date that certainly lies within them */
                date_within?: string;
                /** @description To whom it was said. Several, separated by commas: any of them. Ids of people or organizations or countries. */
                addressee?: OneOrMany<string>;
                /** @description For it, against it, for it on terms, or expressly neither. Several, separated by commas: any of them. */
                stance?: OneOrMany<("supports" | "opposes" | "conditional" | "neutral")>;
                /** @description The outcome it is taken toward. Several, separated by commas: any of them. Ids of proposals. */
                proposal?: OneOrMany<string>;
                /** @description Issues it is about; asking for a broader issue finds it too. Several, separated by commas: any of them. Ids of issues. */
                issue?: OneOrMany<string>;
                /** @description Regions it concerns. Several, separated by commas: any of them. Ids of regions. */
                region?: OneOrMany<string>;
                /** @description Places it concerns. Several, separated by commas: any of them. Ids of places. */
                place?: OneOrMany<string>;
                /** @description Meetings it concerns. Several, separated by commas: any of them. Ids of meetings. */
                meeting?: OneOrMany<string>;
                /** @description The earlier position that it takes the place of. Several, separated by commas: any of them. Ids of positions. */
                supersedes?: OneOrMany<string>;
                /** @description The source that says so. Several, separated by commas: any of them. Ids of sources. */
                source?: OneOrMany<string>;
                /** @description Words that names or texts hold, all of them; case and accents do not matter. A name is found in the spelling of other languages and scripts too. */
                q?: string;
                /** @description Only these ids, separated by commas: up to 200 in one call */
                ids?: OneOrMany<string>;
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description Only what at least so many independent sources report; copies of one text count once */
                min_sources?: number;
                /** @description Bring along, in `included`, the entities that these fields refer to */
                include?: OneOrMany<("holder" | "party" | "addressee" | "stances" | "issues" | "regions" | "places" | "meetings" | "supersedes" | "citations")>;
                /** @description Order; - for descending. What has no date comes first, or last in descending order. */
                sort?: "date" | "-date" | "summary" | "-summary";
                /** @description Entries a page; with ids at least as many as there are ids */
                limit?: number;
                /** @description Count what all pages hold together: exact, or at-least, which stops at 10000 */
                total?: "exact" | "at-least";
                /** @description Where to go on: page.next of the answer before */
                cursor?: string;
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("holder" | "party" | "capacity" | "attribution" | "act" | "summary" | "quote" | "date" | "addressee" | "stances" | "issues" | "regions" | "places" | "meetings" | "supersedes" | "citations")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl, graphml is also .graphml, geojson is also .geojson at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle" | "graphml" | "geojson";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
            path: {
                /** @description Id */
                id: string;
            };
        };
        responses: {
            /** @description List positions by their holder, one of people */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["Position"][];
                        page: components["schemas"]["Page"];
                        /** @description What `include` asked for, each entity once, by type and id */
                        included?: (components["schemas"]["Negotiation"] | components["schemas"]["Meeting"] | components["schemas"]["Person"] | components["schemas"]["Organization"] | components["schemas"]["Country"] | components["schemas"]["Region"] | components["schemas"]["Place"] | components["schemas"]["Issue"] | components["schemas"]["Proposal"] | components["schemas"]["Position"] | components["schemas"]["Source"])[];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    support_of_people: {
        parameters: {
            query?: {
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("entity" | "independent_sources" | "sources" | "source" | "date" | "copy_of" | "field" | "said" | "paragraph" | "quote")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
            path: {
                /** @description Id */
                id: string;
            };
        };
        responses: {
            /** @description What supports one of people */
            200: {
                content: {
                    "application/json": {
                        data: {
                            entity: components["schemas"]["Reference"];
                            /** @description How many reports say so: copies of one text count once */
                            independent_sources: number;
                            sources: {
                                source: components["schemas"]["SourceReference"];
                                /** @description When it was published */
                                date: components["schemas"]["Date"] | null;
                                /** @description The source before it in this list that has the same text, null if there is none */
                                copy_of: components["schemas"]["SourceReference"] | null;
                                facts: {
                                    /** @description The list it stands in, such as memberships; null: the entity itself */
                                    field: string | null;
                                    /** @description The entry of that list; null: the entity itself */
                                    said: {
                                        [key: string]: unknown;
                                    } | null;
                                    /** @description Paragraph of the source, null if not given */
                                    paragraph: number | null;
                                    /** @description Words of the source, if they are quoted */
                                    quote: string | null;
                                }[];
                            }[];
                        };
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    list_organizations: {
        parameters: {
            query?: {
                /** @description What sort of body it is. Several, separated by commas: any of them. */
                kind?: OneOrMany<("office" | "council" | "delegation" | "ministry" | "parliament" | "committee" | "alliance" | "movement" | "company" | "other")>;
                /** @description The body it is part of. Several, separated by commas: any of them. Ids of organizations. */
                parent?: OneOrMany<string>;
                /** @description The country whose body it is; null for an international one. Several, separated by commas: any of them. Ids of countries. */
                country?: OneOrMany<string>;
                /** @description The source that says so. Several, separated by commas: any of them. Ids of sources. */
                source?: OneOrMany<string>;
                /** @description Words that names or texts hold, all of them; case and accents do not matter. A name is found in the spelling of other languages and scripts too. */
                q?: string;
                /** @description Only these ids, separated by commas: up to 200 in one call */
                ids?: OneOrMany<string>;
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description Only what at least so many independent sources report; copies of one text count once */
                min_sources?: number;
                /** @description Bring along, in `included`, the entities that these fields refer to */
                include?: OneOrMany<("parent" | "country" | "citations")>;
                /** @description Order; - for descending. What has no date comes first, or last in descending order. */
                sort?: "name" | "-name";
                /** @description Entries a page; with ids at least as many as there are ids */
                limit?: number;
                /** @description Count what all pages hold together: exact, or at-least, which stops at 10000 */
                total?: "exact" | "at-least";
                /** @description Where to go on: page.next of the answer before */
                cursor?: string;
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("name" | "names" | "kind" | "description" | "parent" | "country" | "citations")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl, graphml is also .graphml at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle" | "graphml";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
        };
        responses: {
            /** @description List organizations */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["Organization"][];
                        page: components["schemas"]["Page"];
                        /** @description What `include` asked for, each entity once, by type and id */
                        included?: (components["schemas"]["Negotiation"] | components["schemas"]["Meeting"] | components["schemas"]["Person"] | components["schemas"]["Organization"] | components["schemas"]["Country"] | components["schemas"]["Region"] | components["schemas"]["Place"] | components["schemas"]["Issue"] | components["schemas"]["Proposal"] | components["schemas"]["Position"] | components["schemas"]["Source"])[];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    get_organizations: {
        parameters: {
            query?: {
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description Bring along, in `included`, the entities that these fields refer to */
                include?: OneOrMany<("parent" | "country" | "citations")>;
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("name" | "names" | "kind" | "description" | "parent" | "country" | "citations" | "independent_sources" | "related" | "links")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl, graphml is also .graphml at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle" | "graphml";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
            path: {
                /** @description Id */
                id: string;
            };
        };
        responses: {
            /** @description One of organizations */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["OrganizationItem"];
                        /** @description What `include` asked for, each entity once, by type and id */
                        included?: (components["schemas"]["Negotiation"] | components["schemas"]["Meeting"] | components["schemas"]["Person"] | components["schemas"]["Organization"] | components["schemas"]["Country"] | components["schemas"]["Region"] | components["schemas"]["Place"] | components["schemas"]["Issue"] | components["schemas"]["Proposal"] | components["schemas"]["Position"] | components["schemas"]["Source"])[];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    list_negotiations_of_organizations: {
        parameters: {
            query?: {
                /** @description Who mediates. Several, separated by commas: any of them. Ids of countries or organizations or people. */
                mediator?: OneOrMany<string>;
                /** @description What is negotiated; narrower issues belong to it with the broader one. Several, separated by commas: any of them. Ids of issues. */
                issue?: OneOrMany<string>;
                /** @description The source that says so. Several, separated by commas: any of them. Ids of sources. */
                source?: OneOrMany<string>;
                /** @description Words that names or texts hold, all of them; case and accents do not matter. A name is found in the spelling of other languages and scripts too. */
                q?: string;
                /** @description Only these ids, separated by commas: up to 200 in one call */
                ids?: OneOrMany<string>;
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description Only what at least so many independent sources report; copies of one text count once */
                min_sources?: number;
                /** @description Bring along, in `included`, the entities that these fields refer to */
                include?: OneOrMany<("parties" | "mediators" | "issues" | "citations")>;
                /** @description Order; - for descending. What has no date comes first, or last in descending order. */
                sort?: "name" | "-name";
                /** @description Entries a page; with ids at least as many as there are ids */
                limit?: number;
                /** @description Count what all pages hold together: exact, or at-least, which stops at 10000 */
                total?: "exact" | "at-least";
                /** @description Where to go on: page.next of the answer before */
                cursor?: string;
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("name" | "names" | "description" | "parties" | "mediators" | "issues" | "citations")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl, graphml is also .graphml at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle" | "graphml";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
            path: {
                /** @description Id */
                id: string;
            };
        };
        responses: {
            /** @description List negotiations by their party, one of organizations */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["Negotiation"][];
                        page: components["schemas"]["Page"];
                        /** @description What `include` asked for, each entity once, by type and id */
                        included?: (components["schemas"]["Negotiation"] | components["schemas"]["Meeting"] | components["schemas"]["Person"] | components["schemas"]["Organization"] | components["schemas"]["Country"] | components["schemas"]["Region"] | components["schemas"]["Place"] | components["schemas"]["Issue"] | components["schemas"]["Proposal"] | components["schemas"]["Position"] | components["schemas"]["Source"])[];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    list_meetings_of_organizations: {
        parameters: {
            query?: {
                /** @description The negotiation it belongs to. Several, separated by commas: any of them. Ids of negotiations. */
                negotiation?: OneOrMany<string>;
                /** @description What sort of meeting. Several, separated by commas: any of them. */
                kind?: OneOrMany<("round" | "summit" | "visit" | "consultation" | "call" | "other")>;
                /** @description conditional: somebody would accept it on terms; the others as the words say. At the time of the source.. Several, separated by commas: any of them. */
                status?: OneOrMany<("held" | "scheduled" | "proposed" | "conditional" | "rejected")>;
                /** @description When: a day or days in EDTF; finds every date that may overlap them */
                date?: string;
                /** @description When: a day or days in EDTF; finds every date that certainly lies within them */
                date_within?: string;
                /** @description Where. Several, separated by commas: any of them. Ids of places. */
                place?: OneOrMany<string>;
                /** @description The source that says so. Several, separated by commas: any of them. Ids of sources. */
                source?: OneOrMany<string>;
                /** @description Words that names or texts hold, all of them; case and accents do not matter. A name is found in the spelling of other languages and scripts too. */
                q?: string;
                /** @description Only these ids, separated by commas: up to 200 in one call */
                ids?: OneOrMany<string>;
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description Only what at least so many independent sources report; copies of one text count once */
                min_sources?: number;
                /** @description Bring along, in `included`, the entities that these fields refer to */
                include?: OneOrMany<("negotiation" | "place" | "participants" | "citations")>;
                /** @description Order; - for descending. What has no date comes first, or last in descending order. */
                sort?: "date" | "-date" | "name" | "-name";
                /** @description Entries a page; with ids at least as many as there are ids */
                limit?: number;
                /** @description Count what all pages hold together: exact, or at-least, which stops at 10000 */
                total?: "exact" | "at-least";
                /** @description Where to go on: page.next of the answer before */
                cursor?: string;
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("name" | "names" | "negotiation" | "kind" | "round" | "status" | "date" | "place" | "participants" | "description" | "citations")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl, graphml is also .graphml, geojson is also .geojson at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle" | "graphml" | "geojson";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
            path: {
                /** @description Id */
                id: string;
            };
        };
        responses: {
            /** @description List meetings by their participant, one of organizations */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["Meeting"][];
                        page: components["schemas"]["Page"];
                        /** @description What `include` asked for, each entity once, by type and id */
                        included?: (components["schemas"]["Negotiation"] | components["schemas"]["Meeting"] | components["schemas"]["Person"] | components["schemas"]["Organization"] | components["schemas"]["Country"] | components["schemas"]["Region"] | components["schemas"]["Place"] | components["schemas"]["Issue"] | components["schemas"]["Proposal"] | components["schemas"]["Position"] | components["schemas"]["Source"])[];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    list_people_of_organizations: {
        parameters: {
            query?: {
                /** @description The country represented in this role. Several, separated by commas: any of them. Ids of countries. */
                country?: OneOrMany<string>;
                /** @description The source that says so. Several, separated by commas: any of them. Ids of sources. */
                source?: OneOrMany<string>;
                /** @description Words that names or texts hold, all of them; case and accents do not matter. A name is found in the spelling of other languages and scripts too. */
                q?: string;
                /** @description Only these ids, separated by commas: up to 200 in one call */
                ids?: OneOrMany<string>;
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description Only what at least so many independent sources report; copies of one text count once */
                min_sources?: number;
                /** @description Bring along, in `included`, the entities that these fields refer to */
                include?: OneOrMany<("memberships" | "citations")>;
                /** @description Order; - for descending. What has no date comes first, or last in descending order. */
                sort?: "name" | "-name";
                /** @description Entries a page; with ids at least as many as there are ids */
                limit?: number;
                /** @description Count what all pages hold together: exact, or at-least, which stops at 10000 */
                total?: "exact" | "at-least";
                /** @description Where to go on: page.next of the answer before */
                cursor?: string;
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("name" | "names" | "description" | "identifiers" | "memberships" | "citations")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl, graphml is also .graphml at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle" | "graphml";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
            path: {
                /** @description Id */
                id: string;
            };
        };
        responses: {
            /** @description List people by their organization, one of organizations */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["Person"][];
                        page: components["schemas"]["Page"];
                        /** @description What `include` asked for, each entity once, by type and id */
                        included?: (components["schemas"]["Negotiation"] | components["schemas"]["Meeting"] | components["schemas"]["Person"] | components["schemas"]["Organization"] | components["schemas"]["Country"] | components["schemas"]["Region"] | components["schemas"]["Place"] | components["schemas"]["Issue"] | components["schemas"]["Proposal"] | components["schemas"]["Position"] | components["schemas"]["Source"])[];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    list_organizations_of_organizations: {
        parameters: {
            query?: {
                /** @description What sort of body it is. Several, separated by commas: any of them. */
                kind?: OneOrMany<("office" | "council" | "delegation" | "ministry" | "parliament" | "committee" | "alliance" | "movement" | "company" | "other")>;
                /** @description The country whose body it is; null for an international one. Several, separated by commas: any of them. Ids of countries. */
                country?: OneOrMany<string>;
                /** @description The source that says so. Several, separated by commas: any of them. Ids of sources. */
                source?: OneOrMany<string>;
                /** @description Words that names or texts hold, all of them; case and accents do not matter. A name is found in the spelling of other languages and scripts too. */
                q?: string;
                /** @description Only these ids, separated by commas: up to 200 in one call */
                ids?: OneOrMany<string>;
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description Only what at least so many independent sources report; copies of one text count once */
                min_sources?: number;
                /** @description Bring along, in `included`, the entities that these fields refer to */
                include?: OneOrMany<("parent" | "country" | "citations")>;
                /** @description Order; - for descending. What has no date comes first, or last in descending order. */
                sort?: "name" | "-name";
                /** @description Entries a page; with ids at least as many as there are ids */
                limit?: number;
                /** @description Count what all pages hold together: exact, or at-least, which stops at 10000 */
                total?: "exact" | "at-least";
                /** @description Where to go on: page.next of the answer before */
                cursor?: string;
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("name" | "names" | "kind" | "description" | "parent" | "country" | "citations")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl, graphml is also .graphml at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle" | "graphml";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
            path: {
                /** @description Id */
                id: string;
            };
        };
        responses: {
            /** @description List organizations by their parent, one of organizations */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["Organization"][];
                        page: components["schemas"]["Page"];
                        /** @description What `include` asked for, each entity once, by type and id */
                        included?: (components["schemas"]["Negotiation"] | components["schemas"]["Meeting"] | components["schemas"]["Person"] | components["schemas"]["Organization"] | components["schemas"]["Country"] | components["schemas"]["Region"] | components["schemas"]["Place"] | components["schemas"]["Issue"] | components["schemas"]["Proposal"] | components["schemas"]["Position"] | components["schemas"]["Source"])[];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    list_positions_of_organizations: {
        parameters: {
            query?: {
                /** @description Who said it: a person, a body, or a country if the source names no speaker. Several, separated by commas: any of them. Ids of people or organizations or countries. */
                holder?: OneOrMany<string>;
                /** @description official: on behalf of the party; individual: the holder’s own, attributed to the party through an office. Several, separated by commas: any of them. */
                capacity?: OneOrMany<("official" | "individual")>;
                /** @description direct: the source names the speaker; reported: the source speaks for the party without naming one. Several, separated by commas: any of them. */
                attribution?: OneOrMany<("direct" | "reported")>;
                /** @description What the holder does in saying it. Several, separated by commas: any of them. */
                act?: OneOrMany<("states" | "proposes" | "demands" | "insists" | "rejects" | "invites" | "directs" | "conditions" | "assesses")>;
                /** @description When it was said: a day or days in EDTF; finds every date that may overlap them */
                date?: string;
                /** @description When it was said: a day or days in EDTF; finds every date that certainly lies within them */
                date_within?: string;
                /** @description To whom it was said. Several, separated by commas: any of them. Ids of people or organizations or countries. */
                addressee?: OneOrMany<string>;
                /** @description For it, against it, for it on terms, or expressly neither. Several, separated by commas: any of them. */
                stance?: OneOrMany<("supports" | "opposes" | "conditional" | "neutral")>;
                /** @description The outcome it is taken toward. Several, separated by commas: any of them. Ids of proposals. */
                proposal?: OneOrMany<string>;
                /** @description Issues it is about; asking for a broader issue finds it too. Several, separated by commas: any of them. Ids of issues. */
                issue?: OneOrMany<string>;
                /** @description Regions it concerns. Several, separated by commas: any of them. Ids of regions. */
                region?: OneOrMany<string>;
                /** @description Places it concerns. Several, separated by commas: any of them. Ids of places. */
                place?: OneOrMany<string>;
                /** @description Meetings it concerns. Several, separated by commas: any of them. Ids of meetings. */
                meeting?: OneOrMany<string>;
                /** @description The earlier position that it takes the place of. Several, separated by commas: any of them. Ids of positions. */
                supersedes?: OneOrMany<string>;
                /** @description The source that says so. Several, separated by commas: any of them. Ids of sources. */
                source?: OneOrMany<string>;
                /** @description Words that names or texts hold, all of them; case and accents do not matter. A name is found in the spelling of other languages and scripts too. */
                q?: string;
                /** @description Only these ids, separated by commas: up to 200 in one call */
                ids?: OneOrMany<string>;
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description Only what at least so many independent sources report; copies of one text count once */
                min_sources?: number;
                /** @description Bring along, in `included`, the entities that these fields refer to */
                include?: OneOrMany<("holder" | "party" | "addressee" | "stances" | "issues" | "regions" | "places" | "meetings" | "supersedes" | "citations")>;
                /** @description Order; - for descending. What has no date comes first, or last in descending order. */
                sort?: "date" | "-date" | "summary" | "-summary";
                /** @description Entries a page; with ids at least as many as there are ids */
                limit?: number;
                /** @description Count what all pages hold together: exact, or at-least, which stops at 10000 */
                total?: "exact" | "at-least";
                /** @description Where to go on: page.next of the answer before */
                cursor?: string;
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("holder" | "party" | "capacity" | "attribution" | "act" | "summary" | "quote" | "date" | "addressee" | "stances" | "issues" | "regions" | "places" | "meetings" | "supersedes" | "citations")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl, graphml is also .graphml, geojson is also .geojson at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle" | "graphml" | "geojson";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
            path: {
                /** @description Id */
                id: string;
            };
        };
        responses: {
            /** @description List positions by their party, one of organizations */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["Position"][];
                        page: components["schemas"]["Page"];
                        /** @description What `include` asked for, each entity once, by type and id */
                        included?: (components["schemas"]["Negotiation"] | components["schemas"]["Meeting"] | components["schemas"]["Person"] | components["schemas"]["Organization"] | components["schemas"]["Country"] | components["schemas"]["Region"] | components["schemas"]["Place"] | components["schemas"]["Issue"] | components["schemas"]["Proposal"] | components["schemas"]["Position"] | components["schemas"]["Source"])[];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    support_of_organizations: {
        parameters: {
            query?: {
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("entity" | "independent_sources" | "sources" | "source" | "date" | "copy_of" | "field" | "said" | "paragraph" | "quote")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
            path: {
                /** @description Id */
                id: string;
            };
        };
        responses: {
            /** @description What supports one of organizations */
            200: {
                content: {
                    "application/json": {
                        data: {
                            entity: components["schemas"]["Reference"];
                            /** @description How many reports say so: copies of one text count once */
                            independent_sources: number;
                            sources: {
                                source: components["schemas"]["SourceReference"];
                                /** @description When it was published */
                                date: components["schemas"]["Date"] | null;
                                /** @description The source before it in this list that has the same text, null if there is none */
                                copy_of: components["schemas"]["SourceReference"] | null;
                                facts: {
                                    /** @description The list it stands in, such as memberships; null: the entity itself */
                                    field: string | null;
                                    /** @description The entry of that list; null: the entity itself */
                                    said: {
                                        [key: string]: unknown;
                                    } | null;
                                    /** @description Paragraph of the source, null if not given */
                                    paragraph: number | null;
                                    /** @description Words of the source, if they are quoted */
                                    quote: string | null;
                                }[];
                            }[];
                        };
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    list_countries: {
        parameters: {
            query?: {
                /** @description The source that says so. Several, separated by commas: any of them. Ids of sources. */
                source?: OneOrMany<string>;
                /** @description Words that names or texts hold, all of them; case and accents do not matter. A name is found in the spelling of other languages and scripts too. */
                q?: string;
                /** @description Only these ids, separated by commas: up to 200 in one call */
                ids?: OneOrMany<string>;
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description Only what at least so many independent sources report; copies of one text count once */
                min_sources?: number;
                /** @description Bring along, in `included`, the entities that these fields refer to */
                include?: OneOrMany<"citations">;
                /** @description Order; - for descending. What has no date comes first, or last in descending order. */
                sort?: "name" | "-name";
                /** @description Entries a page; with ids at least as many as there are ids */
                limit?: number;
                /** @description Count what all pages hold together: exact, or at-least, which stops at 10000 */
                total?: "exact" | "at-least";
                /** @description Where to go on: page.next of the answer before */
                cursor?: string;
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("name" | "names" | "alpha_3" | "numeric" | "citations")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl, graphml is also .graphml at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle" | "graphml";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
        };
        responses: {
            /** @description List countries */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["Country"][];
                        page: components["schemas"]["Page"];
                        /** @description What `include` asked for, each entity once, by type and id */
                        included?: (components["schemas"]["Negotiation"] | components["schemas"]["Meeting"] | components["schemas"]["Person"] | components["schemas"]["Organization"] | components["schemas"]["Country"] | components["schemas"]["Region"] | components["schemas"]["Place"] | components["schemas"]["Issue"] | components["schemas"]["Proposal"] | components["schemas"]["Position"] | components["schemas"]["Source"])[];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    get_countries: {
        parameters: {
            query?: {
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description Bring along, in `included`, the entities that these fields refer to */
                include?: OneOrMany<"citations">;
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("name" | "names" | "alpha_3" | "numeric" | "citations" | "independent_sources" | "related" | "links")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl, graphml is also .graphml at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle" | "graphml";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
            path: {
                /** @description Id */
                id: string;
            };
        };
        responses: {
            /** @description One of countries */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["CountryItem"];
                        /** @description What `include` asked for, each entity once, by type and id */
                        included?: (components["schemas"]["Negotiation"] | components["schemas"]["Meeting"] | components["schemas"]["Person"] | components["schemas"]["Organization"] | components["schemas"]["Country"] | components["schemas"]["Region"] | components["schemas"]["Place"] | components["schemas"]["Issue"] | components["schemas"]["Proposal"] | components["schemas"]["Position"] | components["schemas"]["Source"])[];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    list_negotiations_of_countries: {
        parameters: {
            query?: {
                /** @description Who mediates. Several, separated by commas: any of them. Ids of countries or organizations or people. */
                mediator?: OneOrMany<string>;
                /** @description What is negotiated; narrower issues belong to it with the broader one. Several, separated by commas: any of them. Ids of issues. */
                issue?: OneOrMany<string>;
                /** @description The source that says so. Several, separated by commas: any of them. Ids of sources. */
                source?: OneOrMany<string>;
                /** @description Words that names or texts hold, all of them; case and accents do not matter. A name is found in the spelling of other languages and scripts too. */
                q?: string;
                /** @description Only these ids, separated by commas: up to 200 in one call */
                ids?: OneOrMany<string>;
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description Only what at least so many independent sources report; copies of one text count once */
                min_sources?: number;
                /** @description Bring along, in `included`, the entities that these fields refer to */
                include?: OneOrMany<("parties" | "mediators" | "issues" | "citations")>;
                /** @description Order; - for descending. What has no date comes first, or last in descending order. */
                sort?: "name" | "-name";
                /** @description Entries a page; with ids at least as many as there are ids */
                limit?: number;
                /** @description Count what all pages hold together: exact, or at-least, which stops at 10000 */
                total?: "exact" | "at-least";
                /** @description Where to go on: page.next of the answer before */
                cursor?: string;
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("name" | "names" | "description" | "parties" | "mediators" | "issues" | "citations")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl, graphml is also .graphml at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle" | "graphml";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
            path: {
                /** @description Id */
                id: string;
            };
        };
        responses: {
            /** @description List negotiations by their party, one of countries */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["Negotiation"][];
                        page: components["schemas"]["Page"];
                        /** @description What `include` asked for, each entity once, by type and id */
                        included?: (components["schemas"]["Negotiation"] | components["schemas"]["Meeting"] | components["schemas"]["Person"] | components["schemas"]["Organization"] | components["schemas"]["Country"] | components["schemas"]["Region"] | components["schemas"]["Place"] | components["schemas"]["Issue"] | components["schemas"]["Proposal"] | components["schemas"]["Position"] | components["schemas"]["Source"])[];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    list_meetings_of_countries: {
        parameters: {
            query?: {
                /** @description The negotiation it belongs to. Several, separated by commas: any of them. Ids of negotiations. */
                negotiation?: OneOrMany<string>;
                /** @description What sort of meeting. Several, separated by commas: any of them. */
                kind?: OneOrMany<("round" | "summit" | "visit" | "consultation" | "call" | "other")>;
                /** @description conditional: somebody would accept it on terms; the others as the words say. At the time of the source.. Several, separated by commas: any of them. */
                status?: OneOrMany<("held" | "scheduled" | "proposed" | "conditional" | "rejected")>;
                /** @description When: a day or days in EDTF; finds every date that may overlap them */
                date?: string;
                /** @description When: a day or days in EDTF; finds every date that certainly lies within them */
                date_within?: string;
                /** @description Where. Several, separated by commas: any of them. Ids of places. */
                place?: OneOrMany<string>;
                /** @description The source that says so. Several, separated by commas: any of them. Ids of sources. */
                source?: OneOrMany<string>;
                /** @description Words that names or texts hold, all of them; case and accents do not matter. A name is found in the spelling of other languages and scripts too. */
                q?: string;
                /** @description Only these ids, separated by commas: up to 200 in one call */
                ids?: OneOrMany<string>;
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description Only what at least so many independent sources report; copies of one text count once */
                min_sources?: number;
                /** @description Bring along, in `included`, the entities that these fields refer to */
                include?: OneOrMany<("negotiation" | "place" | "participants" | "citations")>;
                /** @description Order; - for descending. What has no date comes first, or last in descending order. */
                sort?: "date" | "-date" | "name" | "-name";
                /** @description Entries a page; with ids at least as many as there are ids */
                limit?: number;
                /** @description Count what all pages hold together: exact, or at-least, which stops at 10000 */
                total?: "exact" | "at-least";
                /** @description Where to go on: page.next of the answer before */
                cursor?: string;
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("name" | "names" | "negotiation" | "kind" | "round" | "status" | "date" | "place" | "participants" | "description" | "citations")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl, graphml is also .graphml, geojson is also .geojson at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle" | "graphml" | "geojson";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
            path: {
                /** @description Id */
                id: string;
            };
        };
        responses: {
            /** @description List meetings by their participant, one of countries */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["Meeting"][];
                        page: components["schemas"]["Page"];
                        /** @description What `include` asked for, each entity once, by type and id */
                        included?: (components["schemas"]["Negotiation"] | components["schemas"]["Meeting"] | components["schemas"]["Person"] | components["schemas"]["Organization"] | components["schemas"]["Country"] | components["schemas"]["Region"] | components["schemas"]["Place"] | components["schemas"]["Issue"] | components["schemas"]["Proposal"] | components["schemas"]["Position"] | components["schemas"]["Source"])[];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    list_people_of_countries: {
        parameters: {
            query?: {
                /** @description The organization in which the role is held. Several, separated by commas: any of them. Ids of organizations. */
                organization?: OneOrMany<string>;
                /** @description The source that says so. Several, separated by commas: any of them. Ids of sources. */
                source?: OneOrMany<string>;
                /** @description Words that names or texts hold, all of them; case and accents do not matter. A name is found in the spelling of other languages and scripts too. */
                q?: string;
                /** @description Only these ids, separated by commas: up to 200 in one call */
                ids?: OneOrMany<string>;
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description Only what at least so many independent sources report; copies of one text count once */
                min_sources?: number;
                /** @description Bring along, in `included`, the entities that these fields refer to */
                include?: OneOrMany<("memberships" | "citations")>;
                /** @description Order; - for descending. What has no date comes first, or last in descending order. */
                sort?: "name" | "-name";
                /** @description Entries a page; with ids at least as many as there are ids */
                limit?: number;
                /** @description Count what all pages hold together: exact, or at-least, which stops at 10000 */
                total?: "exact" | "at-least";
                /** @description Where to go on: page.next of the answer before */
                cursor?: string;
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("name" | "names" | "description" | "identifiers" | "memberships" | "citations")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl, graphml is also .graphml at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle" | "graphml";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
            path: {
                /** @description Id */
                id: string;
            };
        };
        responses: {
            /** @description List people by their country, one of countries */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["Person"][];
                        page: components["schemas"]["Page"];
                        /** @description What `include` asked for, each entity once, by type and id */
                        included?: (components["schemas"]["Negotiation"] | components["schemas"]["Meeting"] | components["schemas"]["Person"] | components["schemas"]["Organization"] | components["schemas"]["Country"] | components["schemas"]["Region"] | components["schemas"]["Place"] | components["schemas"]["Issue"] | components["schemas"]["Proposal"] | components["schemas"]["Position"] | components["schemas"]["Source"])[];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    list_organizations_of_countries: {
        parameters: {
            query?: {
                /** @description What sort of body it is. Several, separated by commas: any of them. */
                kind?: OneOrMany<("office" | "council" | "delegation" | "ministry" | "parliament" | "committee" | "alliance" | "movement" | "company" | "other")>;
                /** @description The body it is part of. Several, separated by commas: any of them. Ids of organizations. */
                parent?: OneOrMany<string>;
                /** @description The source that says so. Several, separated by commas: any of them. Ids of sources. */
                source?: OneOrMany<string>;
                /** @description Words that names or texts hold, all of them; case and accents do not matter. A name is found in the spelling of other languages and scripts too. */
                q?: string;
                /** @description Only these ids, separated by commas: up to 200 in one call */
                ids?: OneOrMany<string>;
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description Only what at least so many independent sources report; copies of one text count once */
                min_sources?: number;
                /** @description Bring along, in `included`, the entities that these fields refer to */
                include?: OneOrMany<("parent" | "country" | "citations")>;
                /** @description Order; - for descending. What has no date comes first, or last in descending order. */
                sort?: "name" | "-name";
                /** @description Entries a page; with ids at least as many as there are ids */
                limit?: number;
                /** @description Count what all pages hold together: exact, or at-least, which stops at 10000 */
                total?: "exact" | "at-least";
                /** @description Where to go on: page.next of the answer before */
                cursor?: string;
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("name" | "names" | "kind" | "description" | "parent" | "country" | "citations")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl, graphml is also .graphml at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle" | "graphml";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
            path: {
                /** @description Id */
                id: string;
            };
        };
        responses: {
            /** @description List organizations by their country, one of countries */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["Organization"][];
                        page: components["schemas"]["Page"];
                        /** @description What `include` asked for, each entity once, by type and id */
                        included?: (components["schemas"]["Negotiation"] | components["schemas"]["Meeting"] | components["schemas"]["Person"] | components["schemas"]["Organization"] | components["schemas"]["Country"] | components["schemas"]["Region"] | components["schemas"]["Place"] | components["schemas"]["Issue"] | components["schemas"]["Proposal"] | components["schemas"]["Position"] | components["schemas"]["Source"])[];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    list_regions_of_countries: {
        parameters: {
            query?: {
                /** @description The source that says so. Several, separated by commas: any of them. Ids of sources. */
                source?: OneOrMany<string>;
                /** @description Words that names or texts hold, all of them; case and accents do not matter. A name is found in the spelling of other languages and scripts too. */
                q?: string;
                /** @description Only these ids, separated by commas: up to 200 in one call */
                ids?: OneOrMany<string>;
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description Only what at least so many independent sources report; copies of one text count once */
                min_sources?: number;
                /** @description Bring along, in `included`, the entities that these fields refer to */
                include?: OneOrMany<("country" | "citations")>;
                /** @description Order; - for descending. What has no date comes first, or last in descending order. */
                sort?: "name" | "-name";
                /** @description Entries a page; with ids at least as many as there are ids */
                limit?: number;
                /** @description Count what all pages hold together: exact, or at-least, which stops at 10000 */
                total?: "exact" | "at-least";
                /** @description Where to go on: page.next of the answer before */
                cursor?: string;
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("name" | "names" | "country" | "citations")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl, graphml is also .graphml at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle" | "graphml";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
            path: {
                /** @description Id */
                id: string;
            };
        };
        responses: {
            /** @description List regions by their country, one of countries */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["Region"][];
                        page: components["schemas"]["Page"];
                        /** @description What `include` asked for, each entity once, by type and id */
                        included?: (components["schemas"]["Negotiation"] | components["schemas"]["Meeting"] | components["schemas"]["Person"] | components["schemas"]["Organization"] | components["schemas"]["Country"] | components["schemas"]["Region"] | components["schemas"]["Place"] | components["schemas"]["Issue"] | components["schemas"]["Proposal"] | components["schemas"]["Position"] | components["schemas"]["Source"])[];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    list_places_of_countries: {
        parameters: {
            query?: {
                /** @description The source that says so. Several, separated by commas: any of them. Ids of sources. */
                source?: OneOrMany<string>;
                /** @description Words that names or texts hold, all of them; case and accents do not matter. A name is found in the spelling of other languages and scripts too. */
                q?: string;
                /** @description Only these ids, separated by commas: up to 200 in one call */
                ids?: OneOrMany<string>;
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description Only what at least so many independent sources report; copies of one text count once */
                min_sources?: number;
                /** @description Bring along, in `included`, the entities that these fields refer to */
                include?: OneOrMany<("country" | "citations")>;
                /** @description Order; - for descending. What has no date comes first, or last in descending order. */
                sort?: "name" | "-name";
                /** @description Entries a page; with ids at least as many as there are ids */
                limit?: number;
                /** @description Count what all pages hold together: exact, or at-least, which stops at 10000 */
                total?: "exact" | "at-least";
                /** @description Where to go on: page.next of the answer before */
                cursor?: string;
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("name" | "names" | "country" | "gazetteer" | "latitude" | "longitude" | "citations")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl, graphml is also .graphml, geojson is also .geojson at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle" | "graphml" | "geojson";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
            path: {
                /** @description Id */
                id: string;
            };
        };
        responses: {
            /** @description List places by their country, one of countries */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["Place"][];
                        page: components["schemas"]["Page"];
                        /** @description What `include` asked for, each entity once, by type and id */
                        included?: (components["schemas"]["Negotiation"] | components["schemas"]["Meeting"] | components["schemas"]["Person"] | components["schemas"]["Organization"] | components["schemas"]["Country"] | components["schemas"]["Region"] | components["schemas"]["Place"] | components["schemas"]["Issue"] | components["schemas"]["Proposal"] | components["schemas"]["Position"] | components["schemas"]["Source"])[];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    list_positions_of_countries: {
        parameters: {
            query?: {
                /** @description Who said it: a person, a body, or a country if the source names no speaker. Several, separated by commas: any of them. Ids of people or organizations or countries. */
                holder?: OneOrMany<string>;
                /** @description official: on behalf of the party; individual: the holder’s own, attributed to the party through an office. Several, separated by commas: any of them. */
                capacity?: OneOrMany<("official" | "individual")>;
                /** @description direct: the source names the speaker; reported: the source speaks for the party without naming one. Several, separated by commas: any of them. */
                attribution?: OneOrMany<("direct" | "reported")>;
                /** @description What the holder does in saying it. Several, separated by commas: any of them. */
                act?: OneOrMany<("states" | "proposes" | "demands" | "insists" | "rejects" | "invites" | "directs" | "conditions" | "assesses")>;
                /** @description When it was said: a day or days in EDTF; finds every date that may overlap them */
                date?: string;
                /** @description When it was said: a day or days in EDTF; finds every date that certainly lies within them */
                date_within?: string;
                /** @description To whom it was said. Several, separated by commas: any of them. Ids of people or organizations or countries. */
                addressee?: OneOrMany<string>;
                /** @description For it, against it, for it on terms, or expressly neither. Several, separated by commas: any of them. */
                stance?: OneOrMany<("supports" | "opposes" | "conditional" | "neutral")>;
                /** @description The outcome it is taken toward. Several, separated by commas: any of them. Ids of proposals. */
                proposal?: OneOrMany<string>;
                /** @description Issues it is about; asking for a broader issue finds it too. Several, separated by commas: any of them. Ids of issues. */
                issue?: OneOrMany<string>;
                /** @description Regions it concerns. Several, separated by commas: any of them. Ids of regions. */
                region?: OneOrMany<string>;
                /** @description Places it concerns. Several, separated by commas: any of them. Ids of places. */
                place?: OneOrMany<string>;
                /** @description Meetings it concerns. Several, separated by commas: any of them. Ids of meetings. */
                meeting?: OneOrMany<string>;
                /** @description The earlier position that it takes the place of. Several, separated by commas: any of them. Ids of positions. */
                supersedes?: OneOrMany<string>;
                /** @description The source that says so. Several, separated by commas: any of them. Ids of sources. */
                source?: OneOrMany<string>;
                /** @description Words that names or texts hold, all of them; case and accents do not matter. A name is found in the spelling of other languages and scripts too. */
                q?: string;
                /** @description Only these ids, separated by commas: up to 200 in one call */
                ids?: OneOrMany<string>;
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description Only what at least so many independent sources report; copies of one text count once */
                min_sources?: number;
                /** @description Bring along, in `included`, the entities that these fields refer to */
                include?: OneOrMany<("holder" | "party" | "addressee" | "stances" | "issues" | "regions" | "places" | "meetings" | "supersedes" | "citations")>;
                /** @description Order; - for descending. What has no date comes first, or last in descending order. */
                sort?: "date" | "-date" | "summary" | "-summary";
                /** @description Entries a page; with ids at least as many as there are ids */
                limit?: number;
                /** @description Count what all pages hold together: exact, or at-least, which stops at 10000 */
                total?: "exact" | "at-least";
                /** @description Where to go on: page.next of the answer before */
                cursor?: string;
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("holder" | "party" | "capacity" | "attribution" | "act" | "summary" | "quote" | "date" | "addressee" | "stances" | "issues" | "regions" | "places" | "meetings" | "supersedes" | "citations")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl, graphml is also .graphml, geojson is also .geojson at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle" | "graphml" | "geojson";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
            path: {
                /** @description Id */
                id: string;
            };
        };
        responses: {
            /** @description List positions by their party, one of countries */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["Position"][];
                        page: components["schemas"]["Page"];
                        /** @description What `include` asked for, each entity once, by type and id */
                        included?: (components["schemas"]["Negotiation"] | components["schemas"]["Meeting"] | components["schemas"]["Person"] | components["schemas"]["Organization"] | components["schemas"]["Country"] | components["schemas"]["Region"] | components["schemas"]["Place"] | components["schemas"]["Issue"] | components["schemas"]["Proposal"] | components["schemas"]["Position"] | components["schemas"]["Source"])[];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    support_of_countries: {
        parameters: {
            query?: {
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("entity" | "independent_sources" | "sources" | "source" | "date" | "copy_of" | "field" | "said" | "paragraph" | "quote")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
            path: {
                /** @description Id */
                id: string;
            };
        };
        responses: {
            /** @description What supports one of countries */
            200: {
                content: {
                    "application/json": {
                        data: {
                            entity: components["schemas"]["Reference"];
                            /** @description How many reports say so: copies of one text count once */
                            independent_sources: number;
                            sources: {
                                source: components["schemas"]["SourceReference"];
                                /** @description When it was published */
                                date: components["schemas"]["Date"] | null;
                                /** @description The source before it in this list that has the same text, null if there is none */
                                copy_of: components["schemas"]["SourceReference"] | null;
                                facts: {
                                    /** @description The list it stands in, such as memberships; null: the entity itself */
                                    field: string | null;
                                    /** @description The entry of that list; null: the entity itself */
                                    said: {
                                        [key: string]: unknown;
                                    } | null;
                                    /** @description Paragraph of the source, null if not given */
                                    paragraph: number | null;
                                    /** @description Words of the source, if they are quoted */
                                    quote: string | null;
                                }[];
                            }[];
                        };
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    list_regions: {
        parameters: {
            query?: {
                /** @description The country it is part of, by ISO 3166-2. Several, separated by commas: any of them. Ids of countries. */
                country?: OneOrMany<string>;
                /** @description The source that says so. Several, separated by commas: any of them. Ids of sources. */
                source?: OneOrMany<string>;
                /** @description Words that names or texts hold, all of them; case and accents do not matter. A name is found in the spelling of other languages and scripts too. */
                q?: string;
                /** @description Only these ids, separated by commas: up to 200 in one call */
                ids?: OneOrMany<string>;
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description Only what at least so many independent sources report; copies of one text count once */
                min_sources?: number;
                /** @description Bring along, in `included`, the entities that these fields refer to */
                include?: OneOrMany<("country" | "citations")>;
                /** @description Order; - for descending. What has no date comes first, or last in descending order. */
                sort?: "name" | "-name";
                /** @description Entries a page; with ids at least as many as there are ids */
                limit?: number;
                /** @description Count what all pages hold together: exact, or at-least, which stops at 10000 */
                total?: "exact" | "at-least";
                /** @description Where to go on: page.next of the answer before */
                cursor?: string;
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("name" | "names" | "country" | "citations")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl, graphml is also .graphml at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle" | "graphml";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
        };
        responses: {
            /** @description List regions */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["Region"][];
                        page: components["schemas"]["Page"];
                        /** @description What `include` asked for, each entity once, by type and id */
                        included?: (components["schemas"]["Negotiation"] | components["schemas"]["Meeting"] | components["schemas"]["Person"] | components["schemas"]["Organization"] | components["schemas"]["Country"] | components["schemas"]["Region"] | components["schemas"]["Place"] | components["schemas"]["Issue"] | components["schemas"]["Proposal"] | components["schemas"]["Position"] | components["schemas"]["Source"])[];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    get_regions: {
        parameters: {
            query?: {
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description Bring along, in `included`, the entities that these fields refer to */
                include?: OneOrMany<("country" | "citations")>;
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("name" | "names" | "country" | "citations" | "independent_sources" | "related" | "links")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl, graphml is also .graphml at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle" | "graphml";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
            path: {
                /** @description Id */
                id: string;
            };
        };
        responses: {
            /** @description One of regions */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["RegionItem"];
                        /** @description What `include` asked for, each entity once, by type and id */
                        included?: (components["schemas"]["Negotiation"] | components["schemas"]["Meeting"] | components["schemas"]["Person"] | components["schemas"]["Organization"] | components["schemas"]["Country"] | components["schemas"]["Region"] | components["schemas"]["Place"] | components["schemas"]["Issue"] | components["schemas"]["Proposal"] | components["schemas"]["Position"] | components["schemas"]["Source"])[];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    list_proposals_of_regions: {
        parameters: {
            query?: {
                /** @description Issues it is about; asking for a broader issue finds it too. Several, separated by commas: any of them. Ids of issues. */
                issue?: OneOrMany<string>;
                /** @description Places it concerns. Several, separated by commas: any of them. Ids of places. */
                place?: OneOrMany<string>;
                /** @description Meetings it concerns. Several, separated by commas: any of them. Ids of meetings. */
                meeting?: OneOrMany<string>;
                /** @description Proposals that cannot come true together with this one; it is enough to say so on one side. Several, separated by commas: any of them. Ids of proposals. */
                excludes?: OneOrMany<string>;
                /** @description The source that says so. Several, separated by commas: any of them. Ids of sources. */
                source?: OneOrMany<string>;
                /** @description Words that names or texts hold, all of them; case and accents do not matter. A name is found in the spelling of other languages and scripts too. */
                q?: string;
                /** @description Only these ids, separated by commas: up to 200 in one call */
                ids?: OneOrMany<string>;
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description Only what at least so many independent sources report; copies of one text count once */
                min_sources?: number;
                /** @description Bring along, in `included`, the entities that these fields refer to */
                include?: OneOrMany<("issues" | "regions" | "places" | "meetings" | "excludes" | "citations")>;
                /** @description Order; - for descending. What has no date comes first, or last in descending order. */
                sort?: "name" | "-name";
                /** @description Entries a page; with ids at least as many as there are ids */
                limit?: number;
                /** @description Count what all pages hold together: exact, or at-least, which stops at 10000 */
                total?: "exact" | "at-least";
                /** @description Where to go on: page.next of the answer before */
                cursor?: string;
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("name" | "names" | "description" | "issues" | "regions" | "places" | "meetings" | "excludes" | "citations")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl, graphml is also .graphml, geojson is also .geojson at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle" | "graphml" | "geojson";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
            path: {
                /** @description Id */
                id: string;
            };
        };
        responses: {
            /** @description List proposals by their region, one of regions */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["Proposal"][];
                        page: components["schemas"]["Page"];
                        /** @description What `include` asked for, each entity once, by type and id */
                        included?: (components["schemas"]["Negotiation"] | components["schemas"]["Meeting"] | components["schemas"]["Person"] | components["schemas"]["Organization"] | components["schemas"]["Country"] | components["schemas"]["Region"] | components["schemas"]["Place"] | components["schemas"]["Issue"] | components["schemas"]["Proposal"] | components["schemas"]["Position"] | components["schemas"]["Source"])[];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    list_positions_of_regions: {
        parameters: {
            query?: {
                /** @description Who said it: a person, a body, or a country if the source names no speaker. Several, separated by commas: any of them. Ids of people or organizations or countries. */
                holder?: OneOrMany<string>;
                /** @description The party it is stated for. Several, separated by commas: any of them. Ids of countries or organizations. */
                party?: OneOrMany<string>;
                /** @description official: on behalf of the party; individual: the holder’s own, attributed to the party through an office. Several, separated by commas: any of them. */
                capacity?: OneOrMany<("official" | "individual")>;
                /** @description direct: the source names the speaker; reported: the source speaks for the party without naming one. Several, separated by commas: any of them. */
                attribution?: OneOrMany<("direct" | "reported")>;
                /** @description What the holder does in saying it. Several, separated by commas: any of them. */
                act?: OneOrMany<("states" | "proposes" | "demands" | "insists" | "rejects" | "invites" | "directs" | "conditions" | "assesses")>;
                /** @description When it was said: a day or days in EDTF; finds every date that may overlap them */
                date?: string;
                /** @description When it was said: a day or days in EDTF; finds every date that certainly lies within them */
                date_within?: string;
                /** @description To whom it was said. Several, separated by commas: any of them. Ids of people or organizations or countries. */
                addressee?: OneOrMany<string>;
                /** @description For it, against it, for it on terms, or expressly neither. Several, separated by commas: any of them. */
                stance?: OneOrMany<("supports" | "opposes" | "conditional" | "neutral")>;
                /** @description The outcome it is taken toward. Several, separated by commas: any of them. Ids of proposals. */
                proposal?: OneOrMany<string>;
                /** @description Issues it is about; asking for a broader issue finds it too. Several, separated by commas: any of them. Ids of issues. */
                issue?: OneOrMany<string>;
                /** @description Places it concerns. Several, separated by commas: any of them. Ids of places. */
                place?: OneOrMany<string>;
                /** @description Meetings it concerns. Several, separated by commas: any of them. Ids of meetings. */
                meeting?: OneOrMany<string>;
                /** @description The earlier position that it takes the place of. Several, separated by commas: any of them. Ids of positions. */
                supersedes?: OneOrMany<string>;
                /** @description The source that says so. Several, separated by commas: any of them. Ids of sources. */
                source?: OneOrMany<string>;
                /** @description Words that names or texts hold, all of them; case and accents do not matter. A name is found in the spelling of other languages and scripts too. */
                q?: string;
                /** @description Only these ids, separated by commas: up to 200 in one call */
                ids?: OneOrMany<string>;
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description Only what at least so many independent sources report; copies of one text count once */
                min_sources?: number;
                /** @description Bring along, in `included`, the entities that these fields refer to */
                include?: OneOrMany<("holder" | "party" | "addressee" | "stances" | "issues" | "regions" | "places" | "meetings" | "supersedes" | "citations")>;
                /** @description Order; - for descending. What has no date comes first, or last in descending order. */
                sort?: "date" | "-date" | "summary" | "-summary";
                /** @description Entries a page; with ids at least as many as there are ids */
                limit?: number;
                /** @description Count what all pages hold together: exact, or at-least, which stops at 10000 */
                total?: "exact" | "at-least";
                /** @description Where to go on: page.next of the answer before */
                cursor?: string;
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("holder" | "party" | "capacity" | "attribution" | "act" | "summary" | "quote" | "date" | "addressee" | "stances" | "issues" | "regions" | "places" | "meetings" | "supersedes" | "citations")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl, graphml is also .graphml, geojson is also .geojson at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle" | "graphml" | "geojson";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
            path: {
                /** @description Id */
                id: string;
            };
        };
        responses: {
            /** @description List positions by their region, one of regions */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["Position"][];
                        page: components["schemas"]["Page"];
                        /** @description What `include` asked for, each entity once, by type and id */
                        included?: (components["schemas"]["Negotiation"] | components["schemas"]["Meeting"] | components["schemas"]["Person"] | components["schemas"]["Organization"] | components["schemas"]["Country"] | components["schemas"]["Region"] | components["schemas"]["Place"] | components["schemas"]["Issue"] | components["schemas"]["Proposal"] | components["schemas"]["Position"] | components["schemas"]["Source"])[];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    support_of_regions: {
        parameters: {
            query?: {
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("entity" | "independent_sources" | "sources" | "source" | "date" | "copy_of" | "field" | "said" | "paragraph" | "quote")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
            path: {
                /** @description Id */
                id: string;
            };
        };
        responses: {
            /** @description What supports one of regions */
            200: {
                content: {
                    "application/json": {
                        data: {
                            entity: components["schemas"]["Reference"];
                            /** @description How many reports say so: copies of one text count once */
                            independent_sources: number;
                            sources: {
                                source: components["schemas"]["SourceReference"];
                                /** @description When it was published */
                                date: components["schemas"]["Date"] | null;
                                /** @description The source before it in this list that has the same text, null if there is none */
                                copy_of: components["schemas"]["SourceReference"] | null;
                                facts: {
                                    /** @description The list it stands in, such as memberships; null: the entity itself */
                                    field: string | null;
                                    /** @description The entry of that list; null: the entity itself */
                                    said: {
                                        [key: string]: unknown;
                                    } | null;
                                    /** @description Paragraph of the source, null if not given */
                                    paragraph: number | null;
                                    /** @description Words of the source, if they are quoted */
                                    quote: string | null;
                                }[];
                            }[];
                        };
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    list_places: {
        parameters: {
            query?: {
                /** @description The country it lies in. Several, separated by commas: any of them. Ids of countries. */
                country?: OneOrMany<string>;
                /** @description The source that says so. Several, separated by commas: any of them. Ids of sources. */
                source?: OneOrMany<string>;
                /** @description Words that names or texts hold, all of them; case and accents do not matter. A name is found in the spelling of other languages and scripts too. */
                q?: string;
                /** @description Only these ids, separated by commas: up to 200 in one call */
                ids?: OneOrMany<string>;
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description Only what at least so many independent sources report; copies of one text count once */
                min_sources?: number;
                /** @description Bring along, in `included`, the entities that these fields refer to */
                include?: OneOrMany<("country" | "citations")>;
                /** @description Order; - for descending. What has no date comes first, or last in descending order. */
                sort?: "name" | "-name";
                /** @description Entries a page; with ids at least as many as there are ids */
                limit?: number;
                /** @description Count what all pages hold together: exact, or at-least, which stops at 10000 */
                total?: "exact" | "at-least";
                /** @description Where to go on: page.next of the answer before */
                cursor?: string;
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("name" | "names" | "country" | "gazetteer" | "latitude" | "longitude" | "citations")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl, graphml is also .graphml, geojson is also .geojson at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle" | "graphml" | "geojson";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
        };
        responses: {
            /** @description List places */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["Place"][];
                        page: components["schemas"]["Page"];
                        /** @description What `include` asked for, each entity once, by type and id */
                        included?: (components["schemas"]["Negotiation"] | components["schemas"]["Meeting"] | components["schemas"]["Person"] | components["schemas"]["Organization"] | components["schemas"]["Country"] | components["schemas"]["Region"] | components["schemas"]["Place"] | components["schemas"]["Issue"] | components["schemas"]["Proposal"] | components["schemas"]["Position"] | components["schemas"]["Source"])[];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    get_places: {
        parameters: {
            query?: {
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description Bring along, in `included`, the entities that these fields refer to */
                include?: OneOrMany<("country" | "citations")>;
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("name" | "names" | "country" | "gazetteer" | "latitude" | "longitude" | "citations" | "independent_sources" | "related" | "links")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl, graphml is also .graphml, geojson is also .geojson at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle" | "graphml" | "geojson";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
            path: {
                /** @description Id */
                id: string;
            };
        };
        responses: {
            /** @description One of places */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["PlaceItem"];
                        /** @description What `include` asked for, each entity once, by type and id */
                        included?: (components["schemas"]["Negotiation"] | components["schemas"]["Meeting"] | components["schemas"]["Person"] | components["schemas"]["Organization"] | components["schemas"]["Country"] | components["schemas"]["Region"] | components["schemas"]["Place"] | components["schemas"]["Issue"] | components["schemas"]["Proposal"] | components["schemas"]["Position"] | components["schemas"]["Source"])[];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    list_meetings_of_places: {
        parameters: {
            query?: {
                /** @description The negotiation it belongs to. Several, separated by commas: any of them. Ids of negotiations. */
                negotiation?: OneOrMany<string>;
                /** @description What sort of meeting. Several, separated by commas: any of them. */
                kind?: OneOrMany<("round" | "summit" | "visit" | "consultation" | "call" | "other")>;
                /** @description conditional: somebody would accept it on terms; the others as the words say. At the time of the source.. Several, separated by commas: any of them. */
                status?: OneOrMany<("held" | "scheduled" | "proposed" | "conditional" | "rejected")>;
                /** @description When: a day or days in EDTF; finds every date that may overlap them */
                date?: string;
                /** @description When: a day or days in EDTF; finds every date that certainly lies within them */
                date_within?: string;
                /** @description Who takes part, or is to take part. Several, separated by commas: any of them. Ids of people or organizations or countries. */
                participant?: OneOrMany<string>;
                /** @description The source that says so. Several, separated by commas: any of them. Ids of sources. */
                source?: OneOrMany<string>;
                /** @description Words that names or texts hold, all of them; case and accents do not matter. A name is found in the spelling of other languages and scripts too. */
                q?: string;
                /** @description Only these ids, separated by commas: up to 200 in one call */
                ids?: OneOrMany<string>;
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description Only what at least so many independent sources report; copies of one text count once */
                min_sources?: number;
                /** @description Bring along, in `included`, the entities that these fields refer to */
                include?: OneOrMany<("negotiation" | "place" | "participants" | "citations")>;
                /** @description Order; - for descending. What has no date comes first, or last in descending order. */
                sort?: "date" | "-date" | "name" | "-name";
                /** @description Entries a page; with ids at least as many as there are ids */
                limit?: number;
                /** @description Count what all pages hold together: exact, or at-least, which stops at 10000 */
                total?: "exact" | "at-least";
                /** @description Where to go on: page.next of the answer before */
                cursor?: string;
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("name" | "names" | "negotiation" | "kind" | "round" | "status" | "date" | "place" | "participants" | "description" | "citations")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl, graphml is also .graphml, geojson is also .geojson at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle" | "graphml" | "geojson";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
            path: {
                /** @description Id */
                id: string;
            };
        };
        responses: {
            /** @description List meetings by their place, one of places */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["Meeting"][];
                        page: components["schemas"]["Page"];
                        /** @description What `include` asked for, each entity once, by type and id */
                        included?: (components["schemas"]["Negotiation"] | components["schemas"]["Meeting"] | components["schemas"]["Person"] | components["schemas"]["Organization"] | components["schemas"]["Country"] | components["schemas"]["Region"] | components["schemas"]["Place"] | components["schemas"]["Issue"] | components["schemas"]["Proposal"] | components["schemas"]["Position"] | components["schemas"]["Source"])[];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    list_proposals_of_places: {
        parameters: {
            query?: {
                /** @description Issues it is about; asking for a broader issue finds it too. Several, separated by commas: any of them. Ids of issues. */
                issue?: OneOrMany<string>;
                /** @description Regions it concerns. Several, separated by commas: any of them. Ids of regions. */
                region?: OneOrMany<string>;
                /** @description Meetings it concerns. Several, separated by commas: any of them. Ids of meetings. */
                meeting?: OneOrMany<string>;
                /** @description Proposals that cannot come true together with this one; it is enough to say so on one side. Several, separated by commas: any of them. Ids of proposals. */
                excludes?: OneOrMany<string>;
                /** @description The source that says so. Several, separated by commas: any of them. Ids of sources. */
                source?: OneOrMany<string>;
                /** @description Words that names or texts hold, all of them; case and accents do not matter. A name is found in the spelling of other languages and scripts too. */
                q?: string;
                /** @description Only these ids, separated by commas: up to 200 in one call */
                ids?: OneOrMany<string>;
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description Only what at least so many independent sources report; copies of one text count once */
                min_sources?: number;
                /** @description Bring along, in `included`, the entities that these fields refer to */
                include?: OneOrMany<("issues" | "regions" | "places" | "meetings" | "excludes" | "citations")>;
                /** @description Order; - for descending. What has no date comes first, or last in descending order. */
                sort?: "name" | "-name";
                /** @description Entries a page; with ids at least as many as there are ids */
                limit?: number;
                /** @description Count what all pages hold together: exact, or at-least, which stops at 10000 */
                total?: "exact" | "at-least";
                /** @description Where to go on: page.next of the answer before */
                cursor?: string;
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("name" | "names" | "description" | "issues" | "regions" | "places" | "meetings" | "excludes" | "citations")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl, graphml is also .graphml, geojson is also .geojson at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle" | "graphml" | "geojson";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
            path: {
                /** @description Id */
                id: string;
            };
        };
        responses: {
            /** @description List proposals by their place, one of places */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["Proposal"][];
                        page: components["schemas"]["Page"];
                        /** @description What `include` asked for, each entity once, by type and id */
                        included?: (components["schemas"]["Negotiation"] | components["schemas"]["Meeting"] | components["schemas"]["Person"] | components["schemas"]["Organization"] | components["schemas"]["Country"] | components["schemas"]["Region"] | components["schemas"]["Place"] | components["schemas"]["Issue"] | components["schemas"]["Proposal"] | components["schemas"]["Position"] | components["schemas"]["Source"])[];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    list_positions_of_places: {
        parameters: {
            query?: {
                /** @description Who said it: a person, a body, or a country if the source names no speaker. Several, separated by commas: any of them. Ids of people or organizations or countries. */
                holder?: OneOrMany<string>;
                /** @description The party it is stated for. Several, separated by commas: any of them. Ids of countries or organizations. */
                party?: OneOrMany<string>;
                /** @description official: on behalf of the party; individual: the holder’s own, attributed to the party through an office. Several, separated by commas: any of them. */
                capacity?: OneOrMany<("official" | "individual")>;
                /** @description direct: the source names the speaker; reported: the source speaks for the party without naming one. Several, separated by commas: any of them. */
                attribution?: OneOrMany<("direct" | "reported")>;
                /** @description What the holder does in saying it. Several, separated by commas: any of them. */
                act?: OneOrMany<("states" | "proposes" | "demands" | "insists" | "rejects" | "invites" | "directs" | "conditions" | "assesses")>;
                /** @description When it was said: a day or days in EDTF; finds every date that may overlap them */
                date?: string;
                /** @description When it was said: a day or days in EDTF; finds every date that certainly lies within them */
                date_within?: string;
                /** @description To whom it was said. Several, separated by commas: any of them. Ids of people or organizations or countries. */
                addressee?: OneOrMany<string>;
                /** @description For it, against it, for it on terms, or expressly neither. Several, separated by commas: any of them. */
                stance?: OneOrMany<("supports" | "opposes" | "conditional" | "neutral")>;
                /** @description The outcome it is taken toward. Several, separated by commas: any of them. Ids of proposals. */
                proposal?: OneOrMany<string>;
                /** @description Issues it is about; asking for a broader issue finds it too. Several, separated by commas: any of them. Ids of issues. */
                issue?: OneOrMany<string>;
                /** @description Regions it concerns. Several, separated by commas: any of them. Ids of regions. */
                region?: OneOrMany<string>;
                /** @description Meetings it concerns. Several, separated by commas: any of them. Ids of meetings. */
                meeting?: OneOrMany<string>;
                /** @description The earlier position that it takes the place of. Several, separated by commas: any of them. Ids of positions. */
                supersedes?: OneOrMany<string>;
                /** @description The source that says so. Several, separated by commas: any of them. Ids of sources. */
                source?: OneOrMany<string>;
                /** @description Words that names or texts hold, all of them; case and accents do not matter. A name is found in the spelling of other languages and scripts too. */
                q?: string;
                /** @description Only these ids, separated by commas: up to 200 in one call */
                ids?: OneOrMany<string>;
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description Only what at least so many independent sources report; copies of one text count once */
                min_sources?: number;
                /** @description Bring along, in `included`, the entities that these fields refer to */
                include?: OneOrMany<("holder" | "party" | "addressee" | "stances" | "issues" | "regions" | "places" | "meetings" | "supersedes" | "citations")>;
                /** @description Order; - for descending. What has no date comes first, or last in descending order. */
                sort?: "date" | "-date" | "summary" | "-summary";
                /** @description Entries a page; with ids at least as many as there are ids */
                limit?: number;
                /** @description Count what all pages hold together: exact, or at-least, which stops at 10000 */
                total?: "exact" | "at-least";
                /** @description Where to go on: page.next of the answer before */
                cursor?: string;
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("holder" | "party" | "capacity" | "attribution" | "act" | "summary" | "quote" | "date" | "addressee" | "stances" | "issues" | "regions" | "places" | "meetings" | "supersedes" | "citations")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl, graphml is also .graphml, geojson is also .geojson at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle" | "graphml" | "geojson";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
            path: {
                /** @description Id */
                id: string;
            };
        };
        responses: {
            /** @description List positions by their place, one of places */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["Position"][];
                        page: components["schemas"]["Page"];
                        /** @description What `include` asked for, each entity once, by type and id */
                        included?: (components["schemas"]["Negotiation"] | components["schemas"]["Meeting"] | components["schemas"]["Person"] | components["schemas"]["Organization"] | components["schemas"]["Country"] | components["schemas"]["Region"] | components["schemas"]["Place"] | components["schemas"]["Issue"] | components["schemas"]["Proposal"] | components["schemas"]["Position"] | components["schemas"]["Source"])[];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    support_of_places: {
        parameters: {
            query?: {
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("entity" | "independent_sources" | "sources" | "source" | "date" | "copy_of" | "field" | "said" | "paragraph" | "quote")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
            path: {
                /** @description Id */
                id: string;
            };
        };
        responses: {
            /** @description What supports one of places */
            200: {
                content: {
                    "application/json": {
                        data: {
                            entity: components["schemas"]["Reference"];
                            /** @description How many reports say so: copies of one text count once */
                            independent_sources: number;
                            sources: {
                                source: components["schemas"]["SourceReference"];
                                /** @description When it was published */
                                date: components["schemas"]["Date"] | null;
                                /** @description The source before it in this list that has the same text, null if there is none */
                                copy_of: components["schemas"]["SourceReference"] | null;
                                facts: {
                                    /** @description The list it stands in, such as memberships; null: the entity itself */
                                    field: string | null;
                                    /** @description The entry of that list; null: the entity itself */
                                    said: {
                                        [key: string]: unknown;
                                    } | null;
                                    /** @description Paragraph of the source, null if not given */
                                    paragraph: number | null;
                                    /** @description Words of the source, if they are quoted */
                                    quote: string | null;
                                }[];
                            }[];
                        };
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    list_issues: {
        parameters: {
            query?: {
                /** @description The broader issue it is part of. Several, separated by commas: any of them. Ids of issues. */
                broader?: OneOrMany<string>;
                /** @description The source that says so. Several, separated by commas: any of them. Ids of sources. */
                source?: OneOrMany<string>;
                /** @description Words that names or texts hold, all of them; case and accents do not matter. A name is found in the spelling of other languages and scripts too. */
                q?: string;
                /** @description Only these ids, separated by commas: up to 200 in one call */
                ids?: OneOrMany<string>;
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description Only what at least so many independent sources report; copies of one text count once */
                min_sources?: number;
                /** @description Bring along, in `included`, the entities that these fields refer to */
                include?: OneOrMany<("broader" | "citations")>;
                /** @description Order; - for descending. What has no date comes first, or last in descending order. */
                sort?: "name" | "-name";
                /** @description Entries a page; with ids at least as many as there are ids */
                limit?: number;
                /** @description Count what all pages hold together: exact, or at-least, which stops at 10000 */
                total?: "exact" | "at-least";
                /** @description Where to go on: page.next of the answer before */
                cursor?: string;
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("name" | "names" | "description" | "broader" | "citations")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl, graphml is also .graphml at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle" | "graphml";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
        };
        responses: {
            /** @description List issues */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["Issue"][];
                        page: components["schemas"]["Page"];
                        /** @description What `include` asked for, each entity once, by type and id */
                        included?: (components["schemas"]["Negotiation"] | components["schemas"]["Meeting"] | components["schemas"]["Person"] | components["schemas"]["Organization"] | components["schemas"]["Country"] | components["schemas"]["Region"] | components["schemas"]["Place"] | components["schemas"]["Issue"] | components["schemas"]["Proposal"] | components["schemas"]["Position"] | components["schemas"]["Source"])[];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    get_issues: {
        parameters: {
            query?: {
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description Bring along, in `included`, the entities that these fields refer to */
                include?: OneOrMany<("broader" | "citations")>;
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("name" | "names" | "description" | "broader" | "citations" | "independent_sources" | "related" | "links")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl, graphml is also .graphml at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle" | "graphml";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
            path: {
                /** @description Id */
                id: string;
            };
        };
        responses: {
            /** @description One of issues */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["IssueItem"];
                        /** @description What `include` asked for, each entity once, by type and id */
                        included?: (components["schemas"]["Negotiation"] | components["schemas"]["Meeting"] | components["schemas"]["Person"] | components["schemas"]["Organization"] | components["schemas"]["Country"] | components["schemas"]["Region"] | components["schemas"]["Place"] | components["schemas"]["Issue"] | components["schemas"]["Proposal"] | components["schemas"]["Position"] | components["schemas"]["Source"])[];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    list_negotiations_of_issues: {
        parameters: {
            query?: {
                /** @description Who negotiates. Several, separated by commas: any of them. Ids of countries or organizations. */
                party?: OneOrMany<string>;
                /** @description Who mediates. Several, separated by commas: any of them. Ids of countries or organizations or people. */
                mediator?: OneOrMany<string>;
                /** @description The source that says so. Several, separated by commas: any of them. Ids of sources. */
                source?: OneOrMany<string>;
                /** @description Words that names or texts hold, all of them; case and accents do not matter. A name is found in the spelling of other languages and scripts too. */
                q?: string;
                /** @description Only these ids, separated by commas: up to 200 in one call */
                ids?: OneOrMany<string>;
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description Only what at least so many independent sources report; copies of one text count once */
                min_sources?: number;
                /** @description Bring along, in `included`, the entities that these fields refer to */
                include?: OneOrMany<("parties" | "mediators" | "issues" | "citations")>;
                /** @description Order; - for descending. What has no date comes first, or last in descending order. */
                sort?: "name" | "-name";
                /** @description Entries a page; with ids at least as many as there are ids */
                limit?: number;
                /** @description Count what all pages hold together: exact, or at-least, which stops at 10000 */
                total?: "exact" | "at-least";
                /** @description Where to go on: page.next of the answer before */
                cursor?: string;
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("name" | "names" | "description" | "parties" | "mediators" | "issues" | "citations")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl, graphml is also .graphml at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle" | "graphml";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
            path: {
                /** @description Id */
                id: string;
            };
        };
        responses: {
            /** @description List negotiations by their issue, one of issues */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["Negotiation"][];
                        page: components["schemas"]["Page"];
                        /** @description What `include` asked for, each entity once, by type and id */
                        included?: (components["schemas"]["Negotiation"] | components["schemas"]["Meeting"] | components["schemas"]["Person"] | components["schemas"]["Organization"] | components["schemas"]["Country"] | components["schemas"]["Region"] | components["schemas"]["Place"] | components["schemas"]["Issue"] | components["schemas"]["Proposal"] | components["schemas"]["Position"] | components["schemas"]["Source"])[];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    list_issues_of_issues: {
        parameters: {
            query?: {
                /** @description The source that says so. Several, separated by commas: any of them. Ids of sources. */
                source?: OneOrMany<string>;
                /** @description Words that names or texts hold, all of them; case and accents do not matter. A name is found in the spelling of other languages and scripts too. */
                q?: string;
                /** @description Only these ids, separated by commas: up to 200 in one call */
                ids?: OneOrMany<string>;
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description Only what at least so many independent sources report; copies of one text count once */
                min_sources?: number;
                /** @description Bring along, in `included`, the entities that these fields refer to */
                include?: OneOrMany<("broader" | "citations")>;
                /** @description Order; - for descending. What has no date comes first, or last in descending order. */
                sort?: "name" | "-name";
                /** @description Entries a page; with ids at least as many as there are ids */
                limit?: number;
                /** @description Count what all pages hold together: exact, or at-least, which stops at 10000 */
                total?: "exact" | "at-least";
                /** @description Where to go on: page.next of the answer before */
                cursor?: string;
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("name" | "names" | "description" | "broader" | "citations")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl, graphml is also .graphml at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle" | "graphml";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
            path: {
                /** @description Id */
                id: string;
            };
        };
        responses: {
            /** @description List issues by their broader, one of issues */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["Issue"][];
                        page: components["schemas"]["Page"];
                        /** @description What `include` asked for, each entity once, by type and id */
                        included?: (components["schemas"]["Negotiation"] | components["schemas"]["Meeting"] | components["schemas"]["Person"] | components["schemas"]["Organization"] | components["schemas"]["Country"] | components["schemas"]["Region"] | components["schemas"]["Place"] | components["schemas"]["Issue"] | components["schemas"]["Proposal"] | components["schemas"]["Position"] | components["schemas"]["Source"])[];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    list_proposals_of_issues: {
        parameters: {
            query?: {
                /** @description Regions it concerns. Several, separated by commas: any of them. Ids of regions. */
                region?: OneOrMany<string>;
                /** @description Places it concerns. Several, separated by commas: any of them. Ids of places. */
                place?: OneOrMany<string>;
                /** @description Meetings it concerns. Several, separated by commas: any of them. Ids of meetings. */
                meeting?: OneOrMany<string>;
                /** @description Proposals that cannot come true together with this one; it is enough to say so on one side. Several, separated by commas: any of them. Ids of proposals. */
                excludes?: OneOrMany<string>;
                /** @description The source that says so. Several, separated by commas: any of them. Ids of sources. */
                source?: OneOrMany<string>;
                /** @description Words that names or texts hold, all of them; case and accents do not matter. A name is found in the spelling of other languages and scripts too. */
                q?: string;
                /** @description Only these ids, separated by commas: up to 200 in one call */
                ids?: OneOrMany<string>;
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description Only what at least so many independent sources report; copies of one text count once */
                min_sources?: number;
                /** @description Bring along, in `included`, the entities that these fields refer to */
                include?: OneOrMany<("issues" | "regions" | "places" | "meetings" | "excludes" | "citations")>;
                /** @description Order; - for descending. What has no date comes first, or last in descending order. */
                sort?: "name" | "-name";
                /** @description Entries a page; with ids at least as many as there are ids */
                limit?: number;
                /** @description Count what all pages hold together: exact, or at-least, which stops at 10000 */
                total?: "exact" | "at-least";
                /** @description Where to go on: page.next of the answer before */
                cursor?: string;
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("name" | "names" | "description" | "issues" | "regions" | "places" | "meetings" | "excludes" | "citations")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl, graphml is also .graphml, geojson is also .geojson at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle" | "graphml" | "geojson";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
            path: {
                /** @description Id */
                id: string;
            };
        };
        responses: {
            /** @description List proposals by their issue, one of issues */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["Proposal"][];
                        page: components["schemas"]["Page"];
                        /** @description What `include` asked for, each entity once, by type and id */
                        included?: (components["schemas"]["Negotiation"] | components["schemas"]["Meeting"] | components["schemas"]["Person"] | components["schemas"]["Organization"] | components["schemas"]["Country"] | components["schemas"]["Region"] | components["schemas"]["Place"] | components["schemas"]["Issue"] | components["schemas"]["Proposal"] | components["schemas"]["Position"] | components["schemas"]["Source"])[];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    list_positions_of_issues: {
        parameters: {
            query?: {
                /** @description Who said it: a person, a body, or a country if the source names no speaker. Several, separated by commas: any of them. Ids of people or organizations or countries. */
                holder?: OneOrMany<string>;
                /** @description The party it is stated for. Several, separated by commas: any of them. Ids of countries or organizations. */
                party?: OneOrMany<string>;
                /** @description official: on behalf of the party; individual: the holder’s own, attributed to the party through an office. Several, separated by commas: any of them. */
                capacity?: OneOrMany<("official" | "individual")>;
                /** @description direct: the source names the speaker; reported: the source speaks for the party without naming one. Several, separated by commas: any of them. */
                attribution?: OneOrMany<("direct" | "reported")>;
                /** @description What the holder does in saying it. Several, separated by commas: any of them. */
                act?: OneOrMany<("states" | "proposes" | "demands" | "insists" | "rejects" | "invites" | "directs" | "conditions" | "assesses")>;
                /** @description When it was said: a day or days in EDTF; finds every date that may overlap them */
                date?: string;
                /** @description When it was said: a day or days in EDTF; finds every date that certainly lies within them */
                date_within?: string;
                /** @description To whom it was said. Several, separated by commas: any of them. Ids of people or organizations or countries. */
                addressee?: OneOrMany<string>;
                /** @description For it, against it, for it on terms, or expressly neither. Several, separated by commas: any of them. */
                stance?: OneOrMany<("supports" | "opposes" | "conditional" | "neutral")>;
                /** @description The outcome it is taken toward. Several, separated by commas: any of them. Ids of proposals. */
                proposal?: OneOrMany<string>;
                /** @description Regions it concerns. Several, separated by commas: any of them. Ids of regions. */
                region?: OneOrMany<string>;
                /** @description Places it concerns. Several, separated by commas: any of them. Ids of places. */
                place?: OneOrMany<string>;
                /** @description Meetings it concerns. Several, separated by commas: any of them. Ids of meetings. */
                meeting?: OneOrMany<string>;
                /** @description The earlier position that it takes the place of. Several, separated by commas: any of them. Ids of positions. */
                supersedes?: OneOrMany<string>;
                /** @description The source that says so. Several, separated by commas: any of them. Ids of sources. */
                source?: OneOrMany<string>;
                /** @description Words that names or texts hold, all of them; case and accents do not matter. A name is found in the spelling of other languages and scripts too. */
                q?: string;
                /** @description Only these ids, separated by commas: up to 200 in one call */
                ids?: OneOrMany<string>;
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description Only what at least so many independent sources report; copies of one text count once */
                min_sources?: number;
                /** @description Bring along, in `included`, the entities that these fields refer to */
                include?: OneOrMany<("holder" | "party" | "addressee" | "stances" | "issues" | "regions" | "places" | "meetings" | "supersedes" | "citations")>;
                /** @description Order; - for descending. What has no date comes first, or last in descending order. */
                sort?: "date" | "-date" | "summary" | "-summary";
                /** @description Entries a page; with ids at least as many as there are ids */
                limit?: number;
                /** @description Count what all pages hold together: exact, or at-least, which stops at 10000 */
                total?: "exact" | "at-least";
                /** @description Where to go on: page.next of the answer before */
                cursor?: string;
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("holder" | "party" | "capacity" | "attribution" | "act" | "summary" | "quote" | "date" | "addressee" | "stances" | "issues" | "regions" | "places" | "meetings" | "supersedes" | "citations")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl, graphml is also .graphml, geojson is also .geojson at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle" | "graphml" | "geojson";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
            path: {
                /** @description Id */
                id: string;
            };
        };
        responses: {
            /** @description List positions by their issue, one of issues */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["Position"][];
                        page: components["schemas"]["Page"];
                        /** @description What `include` asked for, each entity once, by type and id */
                        included?: (components["schemas"]["Negotiation"] | components["schemas"]["Meeting"] | components["schemas"]["Person"] | components["schemas"]["Organization"] | components["schemas"]["Country"] | components["schemas"]["Region"] | components["schemas"]["Place"] | components["schemas"]["Issue"] | components["schemas"]["Proposal"] | components["schemas"]["Position"] | components["schemas"]["Source"])[];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    support_of_issues: {
        parameters: {
            query?: {
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("entity" | "independent_sources" | "sources" | "source" | "date" | "copy_of" | "field" | "said" | "paragraph" | "quote")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
            path: {
                /** @description Id */
                id: string;
            };
        };
        responses: {
            /** @description What supports one of issues */
            200: {
                content: {
                    "application/json": {
                        data: {
                            entity: components["schemas"]["Reference"];
                            /** @description How many reports say so: copies of one text count once */
                            independent_sources: number;
                            sources: {
                                source: components["schemas"]["SourceReference"];
                                /** @description When it was published */
                                date: components["schemas"]["Date"] | null;
                                /** @description The source before it in this list that has the same text, null if there is none */
                                copy_of: components["schemas"]["SourceReference"] | null;
                                facts: {
                                    /** @description The list it stands in, such as memberships; null: the entity itself */
                                    field: string | null;
                                    /** @description The entry of that list; null: the entity itself */
                                    said: {
                                        [key: string]: unknown;
                                    } | null;
                                    /** @description Paragraph of the source, null if not given */
                                    paragraph: number | null;
                                    /** @description Words of the source, if they are quoted */
                                    quote: string | null;
                                }[];
                            }[];
                        };
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    list_proposals: {
        parameters: {
            query?: {
                /** @description Issues it is about; asking for a broader issue finds it too. Several, separated by commas: any of them. Ids of issues. */
                issue?: OneOrMany<string>;
                /** @description Regions it concerns. Several, separated by commas: any of them. Ids of regions. */
                region?: OneOrMany<string>;
                /** @description Places it concerns. Several, separated by commas: any of them. Ids of places. */
                place?: OneOrMany<string>;
                /** @description Meetings it concerns. Several, separated by commas: any of them. Ids of meetings. */
                meeting?: OneOrMany<string>;
                /** @description Proposals that cannot come true together with this one; it is enough to say so on one side. Several, separated by commas: any of them. Ids of proposals. */
                excludes?: OneOrMany<string>;
                /** @description The source that says so. Several, separated by commas: any of them. Ids of sources. */
                source?: OneOrMany<string>;
                /** @description Words that names or texts hold, all of them; case and accents do not matter. A name is found in the spelling of other languages and scripts too. */
                q?: string;
                /** @description Only these ids, separated by commas: up to 200 in one call */
                ids?: OneOrMany<string>;
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description Only what at least so many independent sources report; copies of one text count once */
                min_sources?: number;
                /** @description Bring along, in `included`, the entities that these fields refer to */
                include?: OneOrMany<("issues" | "regions" | "places" | "meetings" | "excludes" | "citations")>;
                /** @description Order; - for descending. What has no date comes first, or last in descending order. */
                sort?: "name" | "-name";
                /** @description Entries a page; with ids at least as many as there are ids */
                limit?: number;
                /** @description Count what all pages hold together: exact, or at-least, which stops at 10000 */
                total?: "exact" | "at-least";
                /** @description Where to go on: page.next of the answer before */
                cursor?: string;
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("name" | "names" | "description" | "issues" | "regions" | "places" | "meetings" | "excludes" | "citations")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl, graphml is also .graphml, geojson is also .geojson at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle" | "graphml" | "geojson";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
        };
        responses: {
            /** @description List proposals */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["Proposal"][];
                        page: components["schemas"]["Page"];
                        /** @description What `include` asked for, each entity once, by type and id */
                        included?: (components["schemas"]["Negotiation"] | components["schemas"]["Meeting"] | components["schemas"]["Person"] | components["schemas"]["Organization"] | components["schemas"]["Country"] | components["schemas"]["Region"] | components["schemas"]["Place"] | components["schemas"]["Issue"] | components["schemas"]["Proposal"] | components["schemas"]["Position"] | components["schemas"]["Source"])[];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    get_proposals: {
        parameters: {
            query?: {
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description Bring along, in `included`, the entities that these fields refer to */
                include?: OneOrMany<("issues" | "regions" | "places" | "meetings" | "excludes" | "citations")>;
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("name" | "names" | "description" | "issues" | "regions" | "places" | "meetings" | "excludes" | "citations" | "independent_sources" | "related" | "links")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl, graphml is also .graphml, geojson is also .geojson at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle" | "graphml" | "geojson";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
            path: {
                /** @description Id */
                id: string;
            };
        };
        responses: {
            /** @description One of proposals */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["ProposalItem"];
                        /** @description What `include` asked for, each entity once, by type and id */
                        included?: (components["schemas"]["Negotiation"] | components["schemas"]["Meeting"] | components["schemas"]["Person"] | components["schemas"]["Organization"] | components["schemas"]["Country"] | components["schemas"]["Region"] | components["schemas"]["Place"] | components["schemas"]["Issue"] | components["schemas"]["Proposal"] | components["schemas"]["Position"] | components["schemas"]["Source"])[];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    list_proposals_of_proposals: {
        parameters: {
            query?: {
                /** @description Issues it is about; asking for a broader issue finds it too. Several, separated by commas: any of them. Ids of issues. */
                issue?: OneOrMany<string>;
                /** @description Regions it concerns. Several, separated by commas: any of them. Ids of regions. */
                region?: OneOrMany<string>;
                /** @description Places it concerns. Several, separated by commas: any of them. Ids of places. */
                place?: OneOrMany<string>;
                /** @description Meetings it concerns. Several, separated by commas: any of them. Ids of meetings. */
                meeting?: OneOrMany<string>;
                /** @description The source that says so. Several, separated by commas: any of them. Ids of sources. */
                source?: OneOrMany<string>;
                /** @description Words that names or texts hold, all of them; case and accents do not matter. A name is found in the spelling of other languages and scripts too. */
                q?: string;
                /** @description Only these ids, separated by commas: up to 200 in one call */
                ids?: OneOrMany<string>;
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description Only what at least so many independent sources report; copies of one text count once */
                min_sources?: number;
                /** @description Bring along, in `included`, the entities that these fields refer to */
                include?: OneOrMany<("issues" | "regions" | "places" | "meetings" | "excludes" | "citations")>;
                /** @description Order; - for descending. What has no date comes first, or last in descending order. */
                sort?: "name" | "-name";
                /** @description Entries a page; with ids at least as many as there are ids */
                limit?: number;
                /** @description Count what all pages hold together: exact, or at-least, which stops at 10000 */
                total?: "exact" | "at-least";
                /** @description Where to go on: page.next of the answer before */
                cursor?: string;
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("name" | "names" | "description" | "issues" | "regions" | "places" | "meetings" | "excludes" | "citations")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl, graphml is also .graphml, geojson is also .geojson at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle" | "graphml" | "geojson";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
            path: {
                /** @description Id */
                id: string;
            };
        };
        responses: {
            /** @description List proposals by their excludes, one of proposals */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["Proposal"][];
                        page: components["schemas"]["Page"];
                        /** @description What `include` asked for, each entity once, by type and id */
                        included?: (components["schemas"]["Negotiation"] | components["schemas"]["Meeting"] | components["schemas"]["Person"] | components["schemas"]["Organization"] | components["schemas"]["Country"] | components["schemas"]["Region"] | components["schemas"]["Place"] | components["schemas"]["Issue"] | components["schemas"]["Proposal"] | components["schemas"]["Position"] | components["schemas"]["Source"])[];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    list_positions_of_proposals: {
        parameters: {
            query?: {
                /** @description Who said it: a person, a body, or a country if the source names no speaker. Several, separated by commas: any of them. Ids of people or organizations or countries. */
                holder?: OneOrMany<string>;
                /** @description The party it is stated for. Several, separated by commas: any of them. Ids of countries or organizations. */
                party?: OneOrMany<string>;
                /** @description official: on behalf of the party; individual: the holder’s own, attributed to the party through an office. Several, separated by commas: any of them. */
                capacity?: OneOrMany<("official" | "individual")>;
                /** @description direct: the source names the speaker; reported: the source speaks for the party without naming one. Several, separated by commas: any of them. */
                attribution?: OneOrMany<("direct" | "reported")>;
                /** @description What the holder does in saying it. Several, separated by commas: any of them. */
                act?: OneOrMany<("states" | "proposes" | "demands" | "insists" | "rejects" | "invites" | "directs" | "conditions" | "assesses")>;
                /** @description When it was said: a day or days in EDTF; finds every date that may overlap them */
                date?: string;
                /** @description When it was said: a day or days in EDTF; finds every date that certainly lies within them */
                date_within?: string;
                /** @description To whom it was said. Several, separated by commas: any of them. Ids of people or organizations or countries. */
                addressee?: OneOrMany<string>;
                /** @description For it, against it, for it on terms, or expressly neither. Several, separated by commas: any of them. */
                stance?: OneOrMany<("supports" | "opposes" | "conditional" | "neutral")>;
                /** @description Issues it is about; asking for a broader issue finds it too. Several, separated by commas: any of them. Ids of issues. */
                issue?: OneOrMany<string>;
                /** @description Regions it concerns. Several, separated by commas: any of them. Ids of regions. */
                region?: OneOrMany<string>;
                /** @description Places it concerns. Several, separated by commas: any of them. Ids of places. */
                place?: OneOrMany<string>;
                /** @description Meetings it concerns. Several, separated by commas: any of them. Ids of meetings. */
                meeting?: OneOrMany<string>;
                /** @description The earlier position that it takes the place of. Several, separated by commas: any of them. Ids of positions. */
                supersedes?: OneOrMany<string>;
                /** @description The source that says so. Several, separated by commas: any of them. Ids of sources. */
                source?: OneOrMany<string>;
                /** @description Words that names or texts hold, all of them; case and accents do not matter. A name is found in the spelling of other languages and scripts too. */
                q?: string;
                /** @description Only these ids, separated by commas: up to 200 in one call */
                ids?: OneOrMany<string>;
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description Only what at least so many independent sources report; copies of one text count once */
                min_sources?: number;
                /** @description Bring along, in `included`, the entities that these fields refer to */
                include?: OneOrMany<("holder" | "party" | "addressee" | "stances" | "issues" | "regions" | "places" | "meetings" | "supersedes" | "citations")>;
                /** @description Order; - for descending. What has no date comes first, or last in descending order. */
                sort?: "date" | "-date" | "summary" | "-summary";
                /** @description Entries a page; with ids at least as many as there are ids */
                limit?: number;
                /** @description Count what all pages hold together: exact, or at-least, which stops at 10000 */
                total?: "exact" | "at-least";
                /** @description Where to go on: page.next of the answer before */
                cursor?: string;
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("holder" | "party" | "capacity" | "attribution" | "act" | "summary" | "quote" | "date" | "addressee" | "stances" | "issues" | "regions" | "places" | "meetings" | "supersedes" | "citations")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl, graphml is also .graphml, geojson is also .geojson at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle" | "graphml" | "geojson";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
            path: {
                /** @description Id */
                id: string;
            };
        };
        responses: {
            /** @description List positions by their proposal, one of proposals */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["Position"][];
                        page: components["schemas"]["Page"];
                        /** @description What `include` asked for, each entity once, by type and id */
                        included?: (components["schemas"]["Negotiation"] | components["schemas"]["Meeting"] | components["schemas"]["Person"] | components["schemas"]["Organization"] | components["schemas"]["Country"] | components["schemas"]["Region"] | components["schemas"]["Place"] | components["schemas"]["Issue"] | components["schemas"]["Proposal"] | components["schemas"]["Position"] | components["schemas"]["Source"])[];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    support_of_proposals: {
        parameters: {
            query?: {
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("entity" | "independent_sources" | "sources" | "source" | "date" | "copy_of" | "field" | "said" | "paragraph" | "quote")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
            path: {
                /** @description Id */
                id: string;
            };
        };
        responses: {
            /** @description What supports one of proposals */
            200: {
                content: {
                    "application/json": {
                        data: {
                            entity: components["schemas"]["Reference"];
                            /** @description How many reports say so: copies of one text count once */
                            independent_sources: number;
                            sources: {
                                source: components["schemas"]["SourceReference"];
                                /** @description When it was published */
                                date: components["schemas"]["Date"] | null;
                                /** @description The source before it in this list that has the same text, null if there is none */
                                copy_of: components["schemas"]["SourceReference"] | null;
                                facts: {
                                    /** @description The list it stands in, such as memberships; null: the entity itself */
                                    field: string | null;
                                    /** @description The entry of that list; null: the entity itself */
                                    said: {
                                        [key: string]: unknown;
                                    } | null;
                                    /** @description Paragraph of the source, null if not given */
                                    paragraph: number | null;
                                    /** @description Words of the source, if they are quoted */
                                    quote: string | null;
                                }[];
                            }[];
                        };
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    list_positions: {
        parameters: {
            query?: {
                /** @description Who said it: a person, a body, or a country if the source names no speaker. Several, separated by commas: any of them. Ids of people or organizations or countries. */
                holder?: OneOrMany<string>;
                /** @description The party it is stated for. Several, separated by commas: any of them. Ids of countries or organizations. */
                party?: OneOrMany<string>;
                /** @description official: on behalf of the party; individual: the holder’s own, attributed to the party through an office. Several, separated by commas: any of them. */
                capacity?: OneOrMany<("official" | "individual")>;
                /** @description direct: the source names the speaker; reported: the source speaks for the party without naming one. Several, separated by commas: any of them. */
                attribution?: OneOrMany<("direct" | "reported")>;
                /** @description What the holder does in saying it. Several, separated by commas: any of them. */
                act?: OneOrMany<("states" | "proposes" | "demands" | "insists" | "rejects" | "invites" | "directs" | "conditions" | "assesses")>;
                /** @description When it was said: a day or days in EDTF; finds every date that may overlap them */
                date?: string;
                /** @description When it was said: a day or days in EDTF; finds every date that certainly lies within them */
                date_within?: string;
                /** @description To whom it was said. Several, separated by commas: any of them. Ids of people or organizations or countries. */
                addressee?: OneOrMany<string>;
                /** @description For it, against it, for it on terms, or expressly neither. Several, separated by commas: any of them. */
                stance?: OneOrMany<("supports" | "opposes" | "conditional" | "neutral")>;
                /** @description The outcome it is taken toward. Several, separated by commas: any of them. Ids of proposals. */
                proposal?: OneOrMany<string>;
                /** @description Issues it is about; asking for a broader issue finds it too. Several, separated by commas: any of them. Ids of issues. */
                issue?: OneOrMany<string>;
                /** @description Regions it concerns. Several, separated by commas: any of them. Ids of regions. */
                region?: OneOrMany<string>;
                /** @description Places it concerns. Several, separated by commas: any of them. Ids of places. */
                place?: OneOrMany<string>;
                /** @description Meetings it concerns. Several, separated by commas: any of them. Ids of meetings. */
                meeting?: OneOrMany<string>;
                /** @description The earlier position that it takes the place of. Several, separated by commas: any of them. Ids of positions. */
                supersedes?: OneOrMany<string>;
                /** @description The source that says so. Several, separated by commas: any of them. Ids of sources. */
                source?: OneOrMany<string>;
                /** @description Words that names or texts hold, all of them; case and accents do not matter. A name is found in the spelling of other languages and scripts too. */
                q?: string;
                /** @description Only these ids, separated by commas: up to 200 in one call */
                ids?: OneOrMany<string>;
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description Only what at least so many independent sources report; copies of one text count once */
                min_sources?: number;
                /** @description Bring along, in `included`, the entities that these fields refer to */
                include?: OneOrMany<("holder" | "party" | "addressee" | "stances" | "issues" | "regions" | "places" | "meetings" | "supersedes" | "citations")>;
                /** @description Order; - for descending. What has no date comes first, or last in descending order. */
                sort?: "date" | "-date" | "summary" | "-summary";
                /** @description Entries a page; with ids at least as many as there are ids */
                limit?: number;
                /** @description Count what all pages hold together: exact, or at-least, which stops at 10000 */
                total?: "exact" | "at-least";
                /** @description Where to go on: page.next of the answer before */
                cursor?: string;
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("holder" | "party" | "capacity" | "attribution" | "act" | "summary" | "quote" | "date" | "addressee" | "stances" | "issues" | "regions" | "places" | "meetings" | "supersedes" | "citations")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl, graphml is also .graphml, geojson is also .geojson at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle" | "graphml" | "geojson";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
        };
        responses: {
            /** @description List positions */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["Position"][];
                        page: components["schemas"]["Page"];
                        /** @description What `include` asked for, each entity once, by type and id */
                        included?: (components["schemas"]["Negotiation"] | components["schemas"]["Meeting"] | components["schemas"]["Person"] | components["schemas"]["Organization"] | components["schemas"]["Country"] | components["schemas"]["Region"] | components["schemas"]["Place"] | components["schemas"]["Issue"] | components["schemas"]["Proposal"] | components["schemas"]["Position"] | components["schemas"]["Source"])[];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    get_positions: {
        parameters: {
            query?: {
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description Bring along, in `included`, the entities that these fields refer to */
                include?: OneOrMany<("holder" | "party" | "addressee" | "stances" | "issues" | "regions" | "places" | "meetings" | "supersedes" | "citations")>;
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("holder" | "party" | "capacity" | "attribution" | "act" | "summary" | "quote" | "date" | "addressee" | "stances" | "issues" | "regions" | "places" | "meetings" | "supersedes" | "citations" | "independent_sources" | "related" | "links")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl, graphml is also .graphml, geojson is also .geojson at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle" | "graphml" | "geojson";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
            path: {
                /** @description Id */
                id: string;
            };
        };
        responses: {
            /** @description One of positions */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["PositionItem"];
                        /** @description What `include` asked for, each entity once, by type and id */
                        included?: (components["schemas"]["Negotiation"] | components["schemas"]["Meeting"] | components["schemas"]["Person"] | components["schemas"]["Organization"] | components["schemas"]["Country"] | components["schemas"]["Region"] | components["schemas"]["Place"] | components["schemas"]["Issue"] | components["schemas"]["Proposal"] | components["schemas"]["Position"] | components["schemas"]["Source"])[];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    list_positions_of_positions: {
        parameters: {
            query?: {
                /** @description Who said it: a person, a body, or a country if the source names no speaker. Several, separated by commas: any of them. Ids of people or organizations or countries. */
                holder?: OneOrMany<string>;
                /** @description The party it is stated for. Several, separated by commas: any of them. Ids of countries or organizations. */
                party?: OneOrMany<string>;
                /** @description official: on behalf of the party; individual: the holder’s own, attributed to the party through an office. Several, separated by commas: any of them. */
                capacity?: OneOrMany<("official" | "individual")>;
                /** @description direct: the source names the speaker; reported: the source speaks for the party without naming one. Several, separated by commas: any of them. */
                attribution?: OneOrMany<("direct" | "reported")>;
                /** @description What the holder does in saying it. Several, separated by commas: any of them. */
                act?: OneOrMany<("states" | "proposes" | "demands" | "insists" | "rejects" | "invites" | "directs" | "conditions" | "assesses")>;
                /** @description When it was said: a day or days in EDTF; finds every date that may overlap them */
                date?: string;
                /** @description When it was said: a day or days in EDTF; finds every date that certainly lies within them */
                date_within?: string;
                /** @description To whom it was said. Several, separated by commas: any of them. Ids of people or organizations or countries. */
                addressee?: OneOrMany<string>;
                /** @description For it, against it, for it on terms, or expressly neither. Several, separated by commas: any of them. */
                stance?: OneOrMany<("supports" | "opposes" | "conditional" | "neutral")>;
                /** @description The outcome it is taken toward. Several, separated by commas: any of them. Ids of proposals. */
                proposal?: OneOrMany<string>;
                /** @description Issues it is about; asking for a broader issue finds it too. Several, separated by commas: any of them. Ids of issues. */
                issue?: OneOrMany<string>;
                /** @description Regions it concerns. Several, separated by commas: any of them. Ids of regions. */
                region?: OneOrMany<string>;
                /** @description Places it concerns. Several, separated by commas: any of them. Ids of places. */
                place?: OneOrMany<string>;
                /** @description Meetings it concerns. Several, separated by commas: any of them. Ids of meetings. */
                meeting?: OneOrMany<string>;
                /** @description The source that says so. Several, separated by commas: any of them. Ids of sources. */
                source?: OneOrMany<string>;
                /** @description Words that names or texts hold, all of them; case and accents do not matter. A name is found in the spelling of other languages and scripts too. */
                q?: string;
                /** @description Only these ids, separated by commas: up to 200 in one call */
                ids?: OneOrMany<string>;
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description Only what at least so many independent sources report; copies of one text count once */
                min_sources?: number;
                /** @description Bring along, in `included`, the entities that these fields refer to */
                include?: OneOrMany<("holder" | "party" | "addressee" | "stances" | "issues" | "regions" | "places" | "meetings" | "supersedes" | "citations")>;
                /** @description Order; - for descending. What has no date comes first, or last in descending order. */
                sort?: "date" | "-date" | "summary" | "-summary";
                /** @description Entries a page; with ids at least as many as there are ids */
                limit?: number;
                /** @description Count what all pages hold together: exact, or at-least, which stops at 10000 */
                total?: "exact" | "at-least";
                /** @description Where to go on: page.next of the answer before */
                cursor?: string;
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("holder" | "party" | "capacity" | "attribution" | "act" | "summary" | "quote" | "date" | "addressee" | "stances" | "issues" | "regions" | "places" | "meetings" | "supersedes" | "citations")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl, graphml is also .graphml, geojson is also .geojson at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle" | "graphml" | "geojson";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
            path: {
                /** @description Id */
                id: string;
            };
        };
        responses: {
            /** @description List positions by their supersedes, one of positions */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["Position"][];
                        page: components["schemas"]["Page"];
                        /** @description What `include` asked for, each entity once, by type and id */
                        included?: (components["schemas"]["Negotiation"] | components["schemas"]["Meeting"] | components["schemas"]["Person"] | components["schemas"]["Organization"] | components["schemas"]["Country"] | components["schemas"]["Region"] | components["schemas"]["Place"] | components["schemas"]["Issue"] | components["schemas"]["Proposal"] | components["schemas"]["Position"] | components["schemas"]["Source"])[];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    support_of_positions: {
        parameters: {
            query?: {
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("entity" | "independent_sources" | "sources" | "source" | "date" | "copy_of" | "field" | "said" | "paragraph" | "quote")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
            path: {
                /** @description Id */
                id: string;
            };
        };
        responses: {
            /** @description What supports one of positions */
            200: {
                content: {
                    "application/json": {
                        data: {
                            entity: components["schemas"]["Reference"];
                            /** @description How many reports say so: copies of one text count once */
                            independent_sources: number;
                            sources: {
                                source: components["schemas"]["SourceReference"];
                                /** @description When it was published */
                                date: components["schemas"]["Date"] | null;
                                /** @description The source before it in this list that has the same text, null if there is none */
                                copy_of: components["schemas"]["SourceReference"] | null;
                                facts: {
                                    /** @description The list it stands in, such as memberships; null: the entity itself */
                                    field: string | null;
                                    /** @description The entry of that list; null: the entity itself */
                                    said: {
                                        [key: string]: unknown;
                                    } | null;
                                    /** @description Paragraph of the source, null if not given */
                                    paragraph: number | null;
                                    /** @description Words of the source, if they are quoted */
                                    quote: string | null;
                                }[];
                            }[];
                        };
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    list_sources: {
        parameters: {
            query?: {
                /** @description What sort of source. Several, separated by commas: any of them. */
                kind?: OneOrMany<("article" | "statement" | "transcript" | "document" | "dataset")>;
                /** @description When it was published, null if unknown: a day or days in EDTF; finds every date that may overlap them */
                date?: string;
                /** @description When it was published, null if unknown: a day or days in EDTF; finds every date that certainly lies within them */
                date_within?: string;
                /** @description Language, a BCP 47 tag. Several, separated by commas: any of them. */
                language?: OneOrMany<string>;
                /** @description Words that names or texts hold, all of them; case and accents do not matter. A name is found in the spelling of other languages and scripts too. */
                q?: string;
                /** @description Only these ids, separated by commas: up to 200 in one call */
                ids?: OneOrMany<string>;
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description Order; - for descending. What has no date comes first, or last in descending order. */
                sort?: "date" | "-date" | "title" | "-title";
                /** @description Entries a page; with ids at least as many as there are ids */
                limit?: number;
                /** @description Count what all pages hold together: exact, or at-least, which stops at 10000 */
                total?: "exact" | "at-least";
                /** @description Where to go on: page.next of the answer before */
                cursor?: string;
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("title" | "kind" | "author" | "publisher" | "url" | "date" | "language" | "license" | "paragraphs" | "sha256")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl, graphml is also .graphml at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle" | "graphml";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
        };
        responses: {
            /** @description List sources */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["Source"][];
                        page: components["schemas"]["Page"];
                        /** @description What `include` asked for, each entity once, by type and id */
                        included?: (components["schemas"]["Negotiation"] | components["schemas"]["Meeting"] | components["schemas"]["Person"] | components["schemas"]["Organization"] | components["schemas"]["Country"] | components["schemas"]["Region"] | components["schemas"]["Place"] | components["schemas"]["Issue"] | components["schemas"]["Proposal"] | components["schemas"]["Position"] | components["schemas"]["Source"])[];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    get_sources: {
        parameters: {
            query?: {
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("title" | "kind" | "author" | "publisher" | "url" | "date" | "language" | "license" | "paragraphs" | "sha256" | "related" | "links")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl, graphml is also .graphml at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle" | "graphml";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
            path: {
                /** @description Id */
                id: string;
            };
        };
        responses: {
            /** @description One of sources */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["SourceItem"];
                        /** @description What `include` asked for, each entity once, by type and id */
                        included?: (components["schemas"]["Negotiation"] | components["schemas"]["Meeting"] | components["schemas"]["Person"] | components["schemas"]["Organization"] | components["schemas"]["Country"] | components["schemas"]["Region"] | components["schemas"]["Place"] | components["schemas"]["Issue"] | components["schemas"]["Proposal"] | components["schemas"]["Position"] | components["schemas"]["Source"])[];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    list_negotiations_of_sources: {
        parameters: {
            query?: {
                /** @description Who negotiates. Several, separated by commas: any of them. Ids of countries or organizations. */
                party?: OneOrMany<string>;
                /** @description Who mediates. Several, separated by commas: any of them. Ids of countries or organizations or people. */
                mediator?: OneOrMany<string>;
                /** @description What is negotiated; narrower issues belong to it with the broader one. Several, separated by commas: any of them. Ids of issues. */
                issue?: OneOrMany<string>;
                /** @description Words that names or texts hold, all of them; case and accents do not matter. A name is found in the spelling of other languages and scripts too. */
                q?: string;
                /** @description Only these ids, separated by commas: up to 200 in one call */
                ids?: OneOrMany<string>;
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description Only what at least so many independent sources report; copies of one text count once */
                min_sources?: number;
                /** @description Bring along, in `included`, the entities that these fields refer to */
                include?: OneOrMany<("parties" | "mediators" | "issues" | "citations")>;
                /** @description Order; - for descending. What has no date comes first, or last in descending order. */
                sort?: "name" | "-name";
                /** @description Entries a page; with ids at least as many as there are ids */
                limit?: number;
                /** @description Count what all pages hold together: exact, or at-least, which stops at 10000 */
                total?: "exact" | "at-least";
                /** @description Where to go on: page.next of the answer before */
                cursor?: string;
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("name" | "names" | "description" | "parties" | "mediators" | "issues" | "citations")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl, graphml is also .graphml at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle" | "graphml";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
            path: {
                /** @description Id */
                id: string;
            };
        };
        responses: {
            /** @description List negotiations by their source, one of sources */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["Negotiation"][];
                        page: components["schemas"]["Page"];
                        /** @description What `include` asked for, each entity once, by type and id */
                        included?: (components["schemas"]["Negotiation"] | components["schemas"]["Meeting"] | components["schemas"]["Person"] | components["schemas"]["Organization"] | components["schemas"]["Country"] | components["schemas"]["Region"] | components["schemas"]["Place"] | components["schemas"]["Issue"] | components["schemas"]["Proposal"] | components["schemas"]["Position"] | components["schemas"]["Source"])[];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    list_meetings_of_sources: {
        parameters: {
            query?: {
                /** @description The negotiation it belongs to. Several, separated by commas: any of them. Ids of negotiations. */
                negotiation?: OneOrMany<string>;
                /** @description What sort of meeting. Several, separated by commas: any of them. */
                kind?: OneOrMany<("round" | "summit" | "visit" | "consultation" | "call" | "other")>;
                /** @description conditional: somebody would accept it on terms; the others as the words say. At the time of the source.. Several, separated by commas: any of them. */
                status?: OneOrMany<("held" | "scheduled" | "proposed" | "conditional" | "rejected")>;
                /** @description When: a day or days in EDTF; finds every date that may overlap them */
                date?: string;
                /** @description When: a day or days in EDTF; finds every date that certainly lies within them */
                date_within?: string;
                /** @description Where. Several, separated by commas: any of them. Ids of places. */
                place?: OneOrMany<string>;
                /** @description Who takes part, or is to take part. Several, separated by commas: any of them. Ids of people or organizations or countries. */
                participant?: OneOrMany<string>;
                /** @description Words that names or texts hold, all of them; case and accents do not matter. A name is found in the spelling of other languages and scripts too. */
                q?: string;
                /** @description Only these ids, separated by commas: up to 200 in one call */
                ids?: OneOrMany<string>;
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description Only what at least so many independent sources report; copies of one text count once */
                min_sources?: number;
                /** @description Bring along, in `included`, the entities that these fields refer to */
                include?: OneOrMany<("negotiation" | "place" | "participants" | "citations")>;
                /** @description Order; - for descending. What has no date comes first, or last in descending order. */
                sort?: "date" | "-date" | "name" | "-name";
                /** @description Entries a page; with ids at least as many as there are ids */
                limit?: number;
                /** @description Count what all pages hold together: exact, or at-least, which stops at 10000 */
                total?: "exact" | "at-least";
                /** @description Where to go on: page.next of the answer before */
                cursor?: string;
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("name" | "names" | "negotiation" | "kind" | "round" | "status" | "date" | "place" | "participants" | "description" | "citations")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl, graphml is also .graphml, geojson is also .geojson at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle" | "graphml" | "geojson";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
            path: {
                /** @description Id */
                id: string;
            };
        };
        responses: {
            /** @description List meetings by their source, one of sources */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["Meeting"][];
                        page: components["schemas"]["Page"];
                        /** @description What `include` asked for, each entity once, by type and id */
                        included?: (components["schemas"]["Negotiation"] | components["schemas"]["Meeting"] | components["schemas"]["Person"] | components["schemas"]["Organization"] | components["schemas"]["Country"] | components["schemas"]["Region"] | components["schemas"]["Place"] | components["schemas"]["Issue"] | components["schemas"]["Proposal"] | components["schemas"]["Position"] | components["schemas"]["Source"])[];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    list_people_of_sources: {
        parameters: {
            query?: {
                /** @description The organization in which the role is held. Several, separated by commas: any of them. Ids of organizations. */
                organization?: OneOrMany<string>;
                /** @description The country represented in this role. Several, separated by commas: any of them. Ids of countries. */
                country?: OneOrMany<string>;
                /** @description Words that names or texts hold, all of them; case and accents do not matter. A name is found in the spelling of other languages and scripts too. */
                q?: string;
                /** @description Only these ids, separated by commas: up to 200 in one call */
                ids?: OneOrMany<string>;
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description Only what at least so many independent sources report; copies of one text count once */
                min_sources?: number;
                /** @description Bring along, in `included`, the entities that these fields refer to */
                include?: OneOrMany<("memberships" | "citations")>;
                /** @description Order; - for descending. What has no date comes first, or last in descending order. */
                sort?: "name" | "-name";
                /** @description Entries a page; with ids at least as many as there are ids */
                limit?: number;
                /** @description Count what all pages hold together: exact, or at-least, which stops at 10000 */
                total?: "exact" | "at-least";
                /** @description Where to go on: page.next of the answer before */
                cursor?: string;
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("name" | "names" | "description" | "identifiers" | "memberships" | "citations")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl, graphml is also .graphml at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle" | "graphml";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
            path: {
                /** @description Id */
                id: string;
            };
        };
        responses: {
            /** @description List people by their source, one of sources */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["Person"][];
                        page: components["schemas"]["Page"];
                        /** @description What `include` asked for, each entity once, by type and id */
                        included?: (components["schemas"]["Negotiation"] | components["schemas"]["Meeting"] | components["schemas"]["Person"] | components["schemas"]["Organization"] | components["schemas"]["Country"] | components["schemas"]["Region"] | components["schemas"]["Place"] | components["schemas"]["Issue"] | components["schemas"]["Proposal"] | components["schemas"]["Position"] | components["schemas"]["Source"])[];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    list_organizations_of_sources: {
        parameters: {
            query?: {
                /** @description What sort of body it is. Several, separated by commas: any of them. */
                kind?: OneOrMany<("office" | "council" | "delegation" | "ministry" | "parliament" | "committee" | "alliance" | "movement" | "company" | "other")>;
                /** @description The body it is part of. Several, separated by commas: any of them. Ids of organizations. */
                parent?: OneOrMany<string>;
                /** @description The country whose body it is; null for an international one. Several, separated by commas: any of them. Ids of countries. */
                country?: OneOrMany<string>;
                /** @description Words that names or texts hold, all of them; case and accents do not matter. A name is found in the spelling of other languages and scripts too. */
                q?: string;
                /** @description Only these ids, separated by commas: up to 200 in one call */
                ids?: OneOrMany<string>;
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description Only what at least so many independent sources report; copies of one text count once */
                min_sources?: number;
                /** @description Bring along, in `included`, the entities that these fields refer to */
                include?: OneOrMany<("parent" | "country" | "citations")>;
                /** @description Order; - for descending. What has no date comes first, or last in descending order. */
                sort?: "name" | "-name";
                /** @description Entries a page; with ids at least as many as there are ids */
                limit?: number;
                /** @description Count what all pages hold together: exact, or at-least, which stops at 10000 */
                total?: "exact" | "at-least";
                /** @description Where to go on: page.next of the answer before */
                cursor?: string;
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("name" | "names" | "kind" | "description" | "parent" | "country" | "citations")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl, graphml is also .graphml at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle" | "graphml";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
            path: {
                /** @description Id */
                id: string;
            };
        };
        responses: {
            /** @description List organizations by their source, one of sources */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["Organization"][];
                        page: components["schemas"]["Page"];
                        /** @description What `include` asked for, each entity once, by type and id */
                        included?: (components["schemas"]["Negotiation"] | components["schemas"]["Meeting"] | components["schemas"]["Person"] | components["schemas"]["Organization"] | components["schemas"]["Country"] | components["schemas"]["Region"] | components["schemas"]["Place"] | components["schemas"]["Issue"] | components["schemas"]["Proposal"] | components["schemas"]["Position"] | components["schemas"]["Source"])[];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    list_countries_of_sources: {
        parameters: {
            query?: {
                /** @description Words that names or texts hold, all of them; case and accents do not matter. A name is found in the spelling of other languages and scripts too. */
                q?: string;
                /** @description Only these ids, separated by commas: up to 200 in one call */
                ids?: OneOrMany<string>;
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description Only what at least so many independent sources report; copies of one text count once */
                min_sources?: number;
                /** @description Bring along, in `included`, the entities that these fields refer to */
                include?: OneOrMany<"citations">;
                /** @description Order; - for descending. What has no date comes first, or last in descending order. */
                sort?: "name" | "-name";
                /** @description Entries a page; with ids at least as many as there are ids */
                limit?: number;
                /** @description Count what all pages hold together: exact, or at-least, which stops at 10000 */
                total?: "exact" | "at-least";
                /** @description Where to go on: page.next of the answer before */
                cursor?: string;
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("name" | "names" | "alpha_3" | "numeric" | "citations")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl, graphml is also .graphml at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle" | "graphml";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
            path: {
                /** @description Id */
                id: string;
            };
        };
        responses: {
            /** @description List countries by their source, one of sources */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["Country"][];
                        page: components["schemas"]["Page"];
                        /** @description What `include` asked for, each entity once, by type and id */
                        included?: (components["schemas"]["Negotiation"] | components["schemas"]["Meeting"] | components["schemas"]["Person"] | components["schemas"]["Organization"] | components["schemas"]["Country"] | components["schemas"]["Region"] | components["schemas"]["Place"] | components["schemas"]["Issue"] | components["schemas"]["Proposal"] | components["schemas"]["Position"] | components["schemas"]["Source"])[];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    list_regions_of_sources: {
        parameters: {
            query?: {
                /** @description The country it is part of, by ISO 3166-2. Several, separated by commas: any of them. Ids of countries. */
                country?: OneOrMany<string>;
                /** @description Words that names or texts hold, all of them; case and accents do not matter. A name is found in the spelling of other languages and scripts too. */
                q?: string;
                /** @description Only these ids, separated by commas: up to 200 in one call */
                ids?: OneOrMany<string>;
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description Only what at least so many independent sources report; copies of one text count once */
                min_sources?: number;
                /** @description Bring along, in `included`, the entities that these fields refer to */
                include?: OneOrMany<("country" | "citations")>;
                /** @description Order; - for descending. What has no date comes first, or last in descending order. */
                sort?: "name" | "-name";
                /** @description Entries a page; with ids at least as many as there are ids */
                limit?: number;
                /** @description Count what all pages hold together: exact, or at-least, which stops at 10000 */
                total?: "exact" | "at-least";
                /** @description Where to go on: page.next of the answer before */
                cursor?: string;
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("name" | "names" | "country" | "citations")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl, graphml is also .graphml at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle" | "graphml";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
            path: {
                /** @description Id */
                id: string;
            };
        };
        responses: {
            /** @description List regions by their source, one of sources */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["Region"][];
                        page: components["schemas"]["Page"];
                        /** @description What `include` asked for, each entity once, by type and id */
                        included?: (components["schemas"]["Negotiation"] | components["schemas"]["Meeting"] | components["schemas"]["Person"] | components["schemas"]["Organization"] | components["schemas"]["Country"] | components["schemas"]["Region"] | components["schemas"]["Place"] | components["schemas"]["Issue"] | components["schemas"]["Proposal"] | components["schemas"]["Position"] | components["schemas"]["Source"])[];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    list_places_of_sources: {
        parameters: {
            query?: {
                /** @description The country it lies in. Several, separated by commas: any of them. Ids of countries. */
                country?: OneOrMany<string>;
                /** @description Words that names or texts hold, all of them; case and accents do not matter. A name is found in the spelling of other languages and scripts too. */
                q?: string;
                /** @description Only these ids, separated by commas: up to 200 in one call */
                ids?: OneOrMany<string>;
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description Only what at least so many independent sources report; copies of one text count once */
                min_sources?: number;
                /** @description Bring along, in `included`, the entities that these fields refer to */
                include?: OneOrMany<("country" | "citations")>;
                /** @description Order; - for descending. What has no date comes first, or last in descending order. */
                sort?: "name" | "-name";
                /** @description Entries a page; with ids at least as many as there are ids */
                limit?: number;
                /** @description Count what all pages hold together: exact, or at-least, which stops at 10000 */
                total?: "exact" | "at-least";
                /** @description Where to go on: page.next of the answer before */
                cursor?: string;
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("name" | "names" | "country" | "gazetteer" | "latitude" | "longitude" | "citations")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl, graphml is also .graphml, geojson is also .geojson at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle" | "graphml" | "geojson";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
            path: {
                /** @description Id */
                id: string;
            };
        };
        responses: {
            /** @description List places by their source, one of sources */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["Place"][];
                        page: components["schemas"]["Page"];
                        /** @description What `include` asked for, each entity once, by type and id */
                        included?: (components["schemas"]["Negotiation"] | components["schemas"]["Meeting"] | components["schemas"]["Person"] | components["schemas"]["Organization"] | components["schemas"]["Country"] | components["schemas"]["Region"] | components["schemas"]["Place"] | components["schemas"]["Issue"] | components["schemas"]["Proposal"] | components["schemas"]["Position"] | components["schemas"]["Source"])[];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    list_issues_of_sources: {
        parameters: {
            query?: {
                /** @description The broader issue it is part of. Several, separated by commas: any of them. Ids of issues. */
                broader?: OneOrMany<string>;
                /** @description Words that names or texts hold, all of them; case and accents do not matter. A name is found in the spelling of other languages and scripts too. */
                q?: string;
                /** @description Only these ids, separated by commas: up to 200 in one call */
                ids?: OneOrMany<string>;
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description Only what at least so many independent sources report; copies of one text count once */
                min_sources?: number;
                /** @description Bring along, in `included`, the entities that these fields refer to */
                include?: OneOrMany<("broader" | "citations")>;
                /** @description Order; - for descending. What has no date comes first, or last in descending order. */
                sort?: "name" | "-name";
                /** @description Entries a page; with ids at least as many as there are ids */
                limit?: number;
                /** @description Count what all pages hold together: exact, or at-least, which stops at 10000 */
                total?: "exact" | "at-least";
                /** @description Where to go on: page.next of the answer before */
                cursor?: string;
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("name" | "names" | "description" | "broader" | "citations")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl, graphml is also .graphml at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle" | "graphml";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
            path: {
                /** @description Id */
                id: string;
            };
        };
        responses: {
            /** @description List issues by their source, one of sources */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["Issue"][];
                        page: components["schemas"]["Page"];
                        /** @description What `include` asked for, each entity once, by type and id */
                        included?: (components["schemas"]["Negotiation"] | components["schemas"]["Meeting"] | components["schemas"]["Person"] | components["schemas"]["Organization"] | components["schemas"]["Country"] | components["schemas"]["Region"] | components["schemas"]["Place"] | components["schemas"]["Issue"] | components["schemas"]["Proposal"] | components["schemas"]["Position"] | components["schemas"]["Source"])[];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    list_proposals_of_sources: {
        parameters: {
            query?: {
                /** @description Issues it is about; asking for a broader issue finds it too. Several, separated by commas: any of them. Ids of issues. */
                issue?: OneOrMany<string>;
                /** @description Regions it concerns. Several, separated by commas: any of them. Ids of regions. */
                region?: OneOrMany<string>;
                /** @description Places it concerns. Several, separated by commas: any of them. Ids of places. */
                place?: OneOrMany<string>;
                /** @description Meetings it concerns. Several, separated by commas: any of them. Ids of meetings. */
                meeting?: OneOrMany<string>;
                /** @description Proposals that cannot come true together with this one; it is enough to say so on one side. Several, separated by commas: any of them. Ids of proposals. */
                excludes?: OneOrMany<string>;
                /** @description Words that names or texts hold, all of them; case and accents do not matter. A name is found in the spelling of other languages and scripts too. */
                q?: string;
                /** @description Only these ids, separated by commas: up to 200 in one call */
                ids?: OneOrMany<string>;
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description Only what at least so many independent sources report; copies of one text count once */
                min_sources?: number;
                /** @description Bring along, in `included`, the entities that these fields refer to */
                include?: OneOrMany<("issues" | "regions" | "places" | "meetings" | "excludes" | "citations")>;
                /** @description Order; - for descending. What has no date comes first, or last in descending order. */
                sort?: "name" | "-name";
                /** @description Entries a page; with ids at least as many as there are ids */
                limit?: number;
                /** @description Count what all pages hold together: exact, or at-least, which stops at 10000 */
                total?: "exact" | "at-least";
                /** @description Where to go on: page.next of the answer before */
                cursor?: string;
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("name" | "names" | "description" | "issues" | "regions" | "places" | "meetings" | "excludes" | "citations")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl, graphml is also .graphml, geojson is also .geojson at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle" | "graphml" | "geojson";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
            path: {
                /** @description Id */
                id: string;
            };
        };
        responses: {
            /** @description List proposals by their source, one of sources */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["Proposal"][];
                        page: components["schemas"]["Page"];
                        /** @description What `include` asked for, each entity once, by type and id */
                        included?: (components["schemas"]["Negotiation"] | components["schemas"]["Meeting"] | components["schemas"]["Person"] | components["schemas"]["Organization"] | components["schemas"]["Country"] | components["schemas"]["Region"] | components["schemas"]["Place"] | components["schemas"]["Issue"] | components["schemas"]["Proposal"] | components["schemas"]["Position"] | components["schemas"]["Source"])[];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    list_positions_of_sources: {
        parameters: {
            query?: {
                /** @description Who said it: a person, a body, or a country if the source names no speaker. Several, separated by commas: any of them. Ids of people or organizations or countries. */
                holder?: OneOrMany<string>;
                /** @description The party it is stated for. Several, separated by commas: any of them. Ids of countries or organizations. */
                party?: OneOrMany<string>;
                /** @description official: on behalf of the party; individual: the holder’s own, attributed to the party through an office. Several, separated by commas: any of them. */
                capacity?: OneOrMany<("official" | "individual")>;
                /** @description direct: the source names the speaker; reported: the source speaks for the party without naming one. Several, separated by commas: any of them. */
                attribution?: OneOrMany<("direct" | "reported")>;
                /** @description What the holder does in saying it. Several, separated by commas: any of them. */
                act?: OneOrMany<("states" | "proposes" | "demands" | "insists" | "rejects" | "invites" | "directs" | "conditions" | "assesses")>;
                /** @description When it was said: a day or days in EDTF; finds every date that may overlap them */
                date?: string;
                /** @description When it was said: a day or days in EDTF; finds every date that certainly lies within them */
                date_within?: string;
                /** @description To whom it was said. Several, separated by commas: any of them. Ids of people or organizations or countries. */
                addressee?: OneOrMany<string>;
                /** @description For it, against it, for it on terms, or expressly neither. Several, separated by commas: any of them. */
                stance?: OneOrMany<("supports" | "opposes" | "conditional" | "neutral")>;
                /** @description The outcome it is taken toward. Several, separated by commas: any of them. Ids of proposals. */
                proposal?: OneOrMany<string>;
                /** @description Issues it is about; asking for a broader issue finds it too. Several, separated by commas: any of them. Ids of issues. */
                issue?: OneOrMany<string>;
                /** @description Regions it concerns. Several, separated by commas: any of them. Ids of regions. */
                region?: OneOrMany<string>;
                /** @description Places it concerns. Several, separated by commas: any of them. Ids of places. */
                place?: OneOrMany<string>;
                /** @description Meetings it concerns. Several, separated by commas: any of them. Ids of meetings. */
                meeting?: OneOrMany<string>;
                /** @description The earlier position that it takes the place of. Several, separated by commas: any of them. Ids of positions. */
                supersedes?: OneOrMany<string>;
                /** @description Words that names or texts hold, all of them; case and accents do not matter. A name is found in the spelling of other languages and scripts too. */
                q?: string;
                /** @description Only these ids, separated by commas: up to 200 in one call */
                ids?: OneOrMany<string>;
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description Only what at least so many independent sources report; copies of one text count once */
                min_sources?: number;
                /** @description Bring along, in `included`, the entities that these fields refer to */
                include?: OneOrMany<("holder" | "party" | "addressee" | "stances" | "issues" | "regions" | "places" | "meetings" | "supersedes" | "citations")>;
                /** @description Order; - for descending. What has no date comes first, or last in descending order. */
                sort?: "date" | "-date" | "summary" | "-summary";
                /** @description Entries a page; with ids at least as many as there are ids */
                limit?: number;
                /** @description Count what all pages hold together: exact, or at-least, which stops at 10000 */
                total?: "exact" | "at-least";
                /** @description Where to go on: page.next of the answer before */
                cursor?: string;
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("holder" | "party" | "capacity" | "attribution" | "act" | "summary" | "quote" | "date" | "addressee" | "stances" | "issues" | "regions" | "places" | "meetings" | "supersedes" | "citations")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl, graphml is also .graphml, geojson is also .geojson at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle" | "graphml" | "geojson";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
            path: {
                /** @description Id */
                id: string;
            };
        };
        responses: {
            /** @description List positions by their source, one of sources */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["Position"][];
                        page: components["schemas"]["Page"];
                        /** @description What `include` asked for, each entity once, by type and id */
                        included?: (components["schemas"]["Negotiation"] | components["schemas"]["Meeting"] | components["schemas"]["Person"] | components["schemas"]["Organization"] | components["schemas"]["Country"] | components["schemas"]["Region"] | components["schemas"]["Place"] | components["schemas"]["Issue"] | components["schemas"]["Proposal"] | components["schemas"]["Position"] | components["schemas"]["Source"])[];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    facts_of_sources: {
        parameters: {
            query?: {
                /** @description Facts a page */
                limit?: number;
                /** @description Where to go on: page.next of the answer before */
                cursor?: string;
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("entity" | "field" | "said" | "paragraph" | "quote")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
            path: {
                /** @description Id */
                id: string;
            };
        };
        responses: {
            /** @description What a source supports */
            200: {
                content: {
                    "application/json": {
                        data: {
                            /** @description What the source says something of */
                            entity: components["schemas"]["Reference"];
                            /** @description The list it stands in, such as memberships; null: the entity itself */
                            field: string | null;
                            /** @description The entry of that list; null: the entity itself */
                            said: {
                                [key: string]: unknown;
                            } | null;
                            /** @description Paragraph of the source, null if not given */
                            paragraph: number | null;
                            /** @description Words of the source, if they are quoted */
                            quote: string | null;
                        }[];
                        page: components["schemas"]["Page"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    search: {
        parameters: {
            query: {
                /** @description A name, or words of a text. A name is found in the spelling of other languages and scripts, and with a typo; of a text all words must be there. Case and accents do not matter. */
                q: string;
                /** @description Only entities of this type. Several, separated by commas: any of them. */
                type?: OneOrMany<("negotiations" | "meetings" | "people" | "organizations" | "countries" | "regions" | "places" | "issues" | "proposals" | "positions" | "sources")>;
                /** @description How many of the best to give */
                limit?: number;
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("entity" | "score" | "rule" | "field" | "value" | "lang" | "script")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
        };
        responses: {
            /** @description Search everything */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["Hit"][];
                        /** @description There is more than is given here */
                        more: boolean;
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    reconcile: {
        parameters: {
            query?: {
                /** @description A batch of up to 100 queries, JSON: each with query, and perhaps type, limit, properties, type_strict */
                queries?: string;
                /** @description Values of properties of up to 100 entities, JSON: ids (type/id) and properties */
                extend?: string;
            };
        };
        responses: {
            /** @description Which entities a column of names means */
            200: {
                content: {
                    "application/json": components["schemas"]["ReconciliationManifest"] | components["schemas"]["ReconciliationCandidates"] | components["schemas"]["ReconciliationExtension"];
                };
            };
        };
    };
    suggest_entity: {
        parameters: {
            query?: {
                /** @description What was typed */
                prefix?: string;
                /** @description How many suggestions to leave out */
                cursor?: number;
                /** @description Sent by OpenRefine; changes nothing */
                spell?: string;
                /** @description Sent by OpenRefine; changes nothing */
                exact?: string;
                /** @description Sent by OpenRefine; changes nothing */
                prefixed?: string;
                /** @description Sent by OpenRefine; changes nothing */
                key?: string;
                /** @description Sent by OpenRefine; changes nothing */
                lang?: string;
                /** @description Sent by OpenRefine; changes nothing */
                filter?: string;
                /** @description Only of this type */
                type?: "negotiations" | "meetings" | "people" | "organizations" | "countries" | "regions" | "places" | "issues" | "proposals" | "positions" | "sources";
            };
        };
        responses: {
            /** @description Entities that a name begins */
            200: {
                content: {
                    "application/json": components["schemas"]["ReconciliationSuggestions"];
                };
            };
        };
    };
    suggest_type: {
        parameters: {
            query?: {
                /** @description What was typed */
                prefix?: string;
                /** @description How many suggestions to leave out */
                cursor?: number;
                /** @description Sent by OpenRefine; changes nothing */
                spell?: string;
                /** @description Sent by OpenRefine; changes nothing */
                exact?: string;
                /** @description Sent by OpenRefine; changes nothing */
                prefixed?: string;
                /** @description Sent by OpenRefine; changes nothing */
                key?: string;
                /** @description Sent by OpenRefine; changes nothing */
                lang?: string;
                /** @description Sent by OpenRefine; changes nothing */
                filter?: string;
            };
        };
        responses: {
            /** @description Types that a name begins */
            200: {
                content: {
                    "application/json": components["schemas"]["ReconciliationSuggestions"];
                };
            };
        };
    };
    suggest_property: {
        parameters: {
            query?: {
                /** @description What was typed */
                prefix?: string;
                /** @description How many suggestions to leave out */
                cursor?: number;
                /** @description Sent by OpenRefine; changes nothing */
                spell?: string;
                /** @description Sent by OpenRefine; changes nothing */
                exact?: string;
                /** @description Sent by OpenRefine; changes nothing */
                prefixed?: string;
                /** @description Sent by OpenRefine; changes nothing */
                key?: string;
                /** @description Sent by OpenRefine; changes nothing */
                lang?: string;
                /** @description Sent by OpenRefine; changes nothing */
                filter?: string;
                /** @description Only of this type */
                type?: "negotiations" | "meetings" | "people" | "organizations" | "countries" | "regions" | "places" | "issues" | "proposals" | "positions" | "sources";
            };
        };
        responses: {
            /** @description Properties that a name begins */
            200: {
                content: {
                    "application/json": components["schemas"]["ReconciliationSuggestions"];
                };
            };
        };
    };
    propose_properties: {
        parameters: {
            query?: {
                /** @description Only of this type */
                type?: "negotiations" | "meetings" | "people" | "organizations" | "countries" | "regions" | "places" | "issues" | "proposals" | "positions" | "sources";
                /** @description Most properties */
                limit?: number;
            };
        };
        responses: {
            /** @description Properties that entities of a type have */
            200: {
                content: {
                    "application/json": {
                        properties: {
                            id: string;
                            name: string;
                            description?: string;
                            notable?: {
                                id: string;
                                name: string;
                            }[];
                        }[];
                        type?: string;
                        limit: number;
                    };
                };
            };
        };
    };
    graph: {
        parameters: {
            query?: {
                /** @description Only these relations, separated by commas: fields that refer to another entity, or lists of such. Without it all but citations. */
                relation?: OneOrMany<("addressee" | "broader" | "citations" | "country" | "excludes" | "holder" | "issues" | "mediators" | "meetings" | "memberships" | "negotiation" | "organization" | "parent" | "participant" | "participants" | "parties" | "party" | "place" | "places" | "proposal" | "regions" | "source" | "stances" | "supersedes")>;
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description Entries a page */
                limit?: number;
                /** @description Where to go on: page.next of the answer before */
                cursor?: string;
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("from" | "relation" | "to" | "said")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl, graphml is also .graphml at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle" | "graphml";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
        };
        responses: {
            /** @description The whole graph, by its ties */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["Edge"][];
                        page: components["schemas"]["Page"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    neighbors: {
        parameters: {
            query?: {
                /** @description Only along these relations, separated by commas: fields that refer to another entity, or lists of such. Without it all but citations. */
                relation?: OneOrMany<("addressee" | "broader" | "citations" | "country" | "excludes" | "holder" | "issues" | "mediators" | "meetings" | "memberships" | "negotiation" | "organization" | "parent" | "participant" | "participants" | "parties" | "party" | "place" | "places" | "proposal" | "regions" | "source" | "stances" | "supersedes")>;
                /** @description out: to what an entity names; in: to what names it; both */
                direction?: "out" | "in" | "both";
                /** @description Most steps away */
                depth?: number;
                /** @description Show only entities of these types, separated by commas; the way there may lead through any */
                type?: OneOrMany<("negotiations" | "meetings" | "people" | "organizations" | "countries" | "regions" | "places" | "issues" | "proposals" | "positions" | "sources")>;
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description Entries a page */
                limit?: number;
                /** @description Where to go on: page.next of the answer before */
                cursor?: string;
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("entity" | "depth" | "from" | "ties" | "ways")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl, graphml is also .graphml at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle" | "graphml";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
            path: {
                /** @description Type of the entity */
                type: "negotiations" | "meetings" | "people" | "organizations" | "countries" | "regions" | "places" | "issues" | "proposals" | "positions" | "sources";
                /** @description Its id */
                id: string;
            };
        };
        responses: {
            /** @description What is around an entity */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["Neighbor"][];
                        page: components["schemas"]["Page"];
                        /** @description How many neighbours there are at depth 1, by relation; whatever depth, type and page are asked */
                        counts: {
                            /** @example party */
                            relation: string;
                            /** @enum {string} */
                            direction: "out" | "in";
                            /**
                             * @description Type of the neighbours
                             * @example positions
                             */
                            type: string;
                            /** @description How many there are */
                            count: number;
                        }[];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    paths: {
        parameters: {
            query: {
                /**
                 * @description The entity to begin at: type/id, or the id alone where it can only be one. Such as people/volodymyr-zelensky
                 * @example people/volodymyr-zelensky
                 */
                from: string;
                /**
                 * @description The entity to reach: type/id, or the id alone where it can only be one. Such as people/vladimir-putin
                 * @example people/vladimir-putin
                 */
                to: string;
                /** @description Most steps; two people in one meeting are two steps apart */
                max_steps?: number;
                /** @description Most connections */
                limit?: number;
                /** @description true: only through meetings that were held, each after the one before: whom one met, and whom they met later */
                chronological?: "true" | "false";
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("length" | "certain" | "steps" | "meetings" | "path" | "step" | "from" | "to" | "ties")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl, graphml is also .graphml at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle" | "graphml";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
        };
        responses: {
            /** @description How two entities are connected */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["Path"][];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    matrix: {
        parameters: {
            query?: {
                /** @description For whom it was said, or who said it */
                by?: "party" | "actor";
                /** @description A row for each proposal; or for each issue, with its proposals in the cells */
                on?: "proposal" | "issue";
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description Only what at least so many independent sources report; copies of one text count once */
                min_sources?: number;
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("negotiation" | "columns" | "rows" | "proposal" | "issues" | "who" | "role" | "stance" | "current" | "superseded" | "individual")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
            path: {
                /** @description Id of the negotiation */
                id: string;
            };
        };
        responses: {
            /** @description Who stands where on each proposal */
            200: {
                content: {
                    "application/json": {
                        data: {
                            negotiation: components["schemas"]["NegotiationReference"];
                            columns: {
                                who: components["schemas"]["PersonOrOrganizationOrCountryReference"];
                                /** @enum {string} */
                                role: "party" | "mediator" | "other";
                            }[];
                            rows: {
                                proposal: components["schemas"]["ProposalReference"];
                                issues: components["schemas"]["IssueReference"][];
                                /** @description One for each column; null: no stance is known, which is not neutrality */
                                cells: {
                                    who: components["schemas"]["PersonOrOrganizationOrCountryReference"];
                                    standing: components["schemas"]["Standing"] | null;
                                }[];
                            }[] | {
                                issue: components["schemas"]["IssueReference"];
                                /** @description The broader issue, which may have a row of its own */
                                broader: components["schemas"]["IssueReference"] | null;
                                /** @description The proposals that name this issue itself */
                                proposals: components["schemas"]["ProposalReference"][];
                                /** @description One for each column */
                                cells: {
                                    who: components["schemas"]["PersonOrOrganizationOrCountryReference"];
                                    /** @description Where it stands on each proposal of the issue; null: nothing is known */
                                    standings: {
                                        proposal: components["schemas"]["ProposalReference"];
                                        standing: components["schemas"]["Standing"];
                                    }[] | null;
                                }[];
                            }[];
                        };
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    sticking_points: {
        parameters: {
            query?: {
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description Only what at least so many independent sources report; copies of one text count once */
                min_sources?: number;
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("issue" | "positions" | "latest" | "collisions" | "collision" | "kind" | "party" | "proposal" | "stance" | "current" | "superseded" | "individual")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
            path: {
                /** @description Id of the negotiation */
                id: string;
            };
        };
        responses: {
            /** @description Where the parties collide */
            200: {
                content: {
                    "application/json": {
                        data: {
                            issue: components["schemas"]["IssueReference"];
                            /** @description How many positions stand behind it */
                            positions: number;
                            /** @description Last day on which one of them can have been stated */
                            latest: string | null;
                            collisions: components["schemas"]["Collision"][];
                        }[];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    common_ground: {
        parameters: {
            query?: {
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description Only what at least so many independent sources report; copies of one text count once */
                min_sources?: number;
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("proposal" | "issues" | "agreement" | "sides" | "open" | "others")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
            path: {
                /** @description Id of the negotiation */
                id: string;
            };
        };
        responses: {
            /** @description Where the parties could meet */
            200: {
                content: {
                    "application/json": {
                        data: {
                            proposal: components["schemas"]["ProposalReference"];
                            issues: components["schemas"]["IssueReference"][];
                            /**
                             * @description shared: every party supports it; conditional: every party, some on terms; one-sided: a party has not said, and may oppose it
                             * @enum {string}
                             */
                            agreement: "shared" | "conditional" | "one-sided";
                            /** @description What the parties say of it */
                            sides: components["schemas"]["Side"][];
                            /** @description Parties whose support is not known */
                            open: components["schemas"]["PersonOrOrganizationOrCountryReference"][];
                            /** @description What mediators and others say of it */
                            others: components["schemas"]["Side"][];
                        }[];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    timeline: {
        parameters: {
            query?: {
                /** @description Only entries of this kind. Several, separated by commas: any of them */
                kind?: OneOrMany<("meeting" | "position" | "publication")>;
                /** @description Only what may have been on this day or later. A moment, with its zone, is taken for its day in UTC */
                from?: string;
                /** @description Only what may have been on this day or earlier. A moment, with its zone, is taken for its day in UTC */
                to?: string;
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description Only what at least so many independent sources report; copies of one text count once */
                min_sources?: number;
                /** @description Entries a page */
                limit?: number;
                /** @description Where to go on: page.next of the answer before */
                cursor?: string;
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("kind" | "date" | "entity" | "meeting" | "position" | "publication")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
            path: {
                /** @description Id of the negotiation */
                id: string;
            };
        };
        responses: {
            /** @description A negotiation in the order of time */
            200: {
                content: {
                    "application/json": {
                        data: {
                            /**
                             * @description What of the three it is
                             * @enum {string}
                             */
                            kind: "meeting" | "position" | "publication";
                            /** @description When; null if no source says */
                            date: components["schemas"]["Date"] | null;
                            entity: components["schemas"]["Reference"];
                            /** @description Of a meeting; else null */
                            meeting: {
                                /**
                                 * @description What sort of meeting
                                 * @example round
                                 * @enum {string}
                                 */
                                kind: "round" | "summit" | "visit" | "consultation" | "call" | "other";
                                /**
                                 * @description conditional: somebody would accept it on terms; the others as the words say. At the time of the source.
                                 * @example scheduled
                                 * @enum {string}
                                 */
                                status: "held" | "scheduled" | "proposed" | "conditional" | "rejected";
                                /**
                                 * @description Its number, if the rounds are counted
                                 * @example 3
                                 */
                                round: number | null;
                                /** @description Where */
                                place: components["schemas"]["PlaceReference"] | null;
                            } | null;
                            /** @description Of a position; else null */
                            position: {
                                /** @description Who said it: a person, a body, or a country if the source names no speaker */
                                holder: components["schemas"]["PersonOrOrganizationOrCountryReference"];
                                /** @description The party it is stated for */
                                party: components["schemas"]["CountryOrOrganizationReference"];
                                /**
                                 * @description official: on behalf of the party; individual: the holder’s own, attributed to the party through an office
                                 * @example official
                                 * @enum {string}
                                 */
                                capacity: "official" | "individual";
                                /**
                                 * @description What the holder does in saying it
                                 * @example demands
                                 * @enum {string}
                                 */
                                act: "states" | "proposes" | "demands" | "insists" | "rejects" | "invites" | "directs" | "conditions" | "assesses";
                                /** @description The stance toward each proposal it speaks of */
                                stances: components["schemas"]["Stance"][];
                            } | null;
                            /** @description Of a publication; else null */
                            publication: {
                                /**
                                 * @description What sort of source
                                 * @example article
                                 * @enum {string}
                                 */
                                kind: "article" | "statement" | "transcript" | "document" | "dataset";
                                /** @description Publisher, null if unknown */
                                publisher: string | null;
                                /** @description Author, null if unknown */
                                author: string | null;
                                /**
                                 * @description Language, a BCP 47 tag
                                 * @example en
                                 */
                                language: string | null;
                            } | null;
                        }[];
                        page: components["schemas"]["Page"];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    compare: {
        parameters: {
            query: {
                /** @description Who is compared: two to five ids of countries or organizations or people, separated by commas */
                actors: OneOrMany<string>;
                negotiation?: string;
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description Only what at least so many independent sources report; copies of one text count once */
                min_sources?: number;
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("actors" | "proposals" | "collisions" | "proposal" | "issues" | "relation" | "who" | "stance" | "current" | "superseded" | "individual")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
        };
        responses: {
            /** @description Where actors agree, differ, or only one has spoken */
            200: {
                content: {
                    "application/json": {
                        data: {
                            actors: components["schemas"]["PersonOrOrganizationOrCountryReference"][];
                            proposals: {
                                proposal: components["schemas"]["ProposalReference"];
                                issues: components["schemas"]["IssueReference"][];
                                /**
                                 * @description agree: all who have spoken take the same stance; differ: they do not; unclear: where somebody stands is not clear; one-sided: only one has spoken
                                 * @enum {string}
                                 */
                                relation: "agree" | "differ" | "unclear" | "one-sided";
                                /** @description One for each actor, in their order; null: no stance is known */
                                standings: (components["schemas"]["Standing"] | null)[];
                            }[];
                            /** @description Pairs of what they want that cannot both come true */
                            collisions: components["schemas"]["Collision"][];
                        };
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    shifts: {
        parameters: {
            query?: {
                negotiation?: string;
                /** @description Of this actor: an id of countries or organizations or people */
                actor?: string;
                proposal?: string;
                /** @description For whom it was said, or who said it */
                by?: "party" | "actor";
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description Only what at least so many independent sources report; copies of one text count once */
                min_sources?: number;
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("who" | "proposal" | "direction" | "from" | "to" | "when")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
        };
        responses: {
            /** @description Who has moved */
            200: {
                content: {
                    "application/json": {
                        data: {
                            who: components["schemas"]["PersonOrOrganizationOrCountryReference"];
                            proposal: components["schemas"]["ProposalReference"];
                            /**
                             * @description toward supporting it or away from that, in the order opposes, neutral, conditional, supports
                             * @enum {string}
                             */
                            direction: "toward" | "away";
                            /** @description Before */
                            from: {
                                /**
                                 * @description Where it stood
                                 * @enum {string}
                                 */
                                stance: "opposes" | "neutral" | "conditional" | "supports";
                                /** @description By what was said */
                                positions: components["schemas"]["Statement"][];
                            };
                            /** @description After */
                            to: {
                                /**
                                 * @description Where it stood
                                 * @enum {string}
                                 */
                                stance: "opposes" | "neutral" | "conditional" | "supports";
                                /** @description By what was said */
                                positions: components["schemas"]["Statement"][];
                            };
                            /** @description The days on which it can have happened */
                            when: {
                                /** @description First day, null if none can be told */
                                earliest: string | null;
                                /** @description Last day, null if none can be told */
                                latest: string | null;
                            };
                        }[];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    silences: {
        parameters: {
            query: {
                /** @description Id of the negotiation */
                negotiation: string;
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description Only what at least so many independent sources report; copies of one text count once */
                min_sources?: number;
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("proposal" | "issues" | "party" | "kind" | "statements")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
        };
        responses: {
            /** @description Who has not spoken on what */
            200: {
                content: {
                    "application/json": {
                        data: {
                            proposal: components["schemas"]["ProposalReference"];
                            issues: components["schemas"]["IssueReference"][];
                            party: components["schemas"]["PersonOrOrganizationOrCountryReference"];
                            /**
                             * @description silent: nothing is known; individual: only what somebody said in their own name; no-stance: it spoke officially of an issue of the proposal, without a stance on anything; declined: it said officially that it is neutral
                             * @enum {string}
                             */
                            kind: "silent" | "individual" | "no-stance" | "declined";
                            /** @description What was said all the same */
                            statements: components["schemas"]["Remark"][];
                        }[];
                        /** @description The sources that report what was said in the negotiation: a silence is theirs */
                        covered: {
                            sources: {
                                source: components["schemas"]["SourceReference"];
                                date: components["schemas"]["Date"] | null;
                            }[];
                            /** @description First day on which one of them can have been published, of those with a date */
                            from: string | null;
                            /** @description Last day on which one of them can have been published, of those with a date */
                            to: string | null;
                        };
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    changes: {
        parameters: {
            query?: {
                /** @description The changes since then: a version of the data (meta.data_version: 16 hexadecimal digits), a day (2026-02-18), or a moment with its zone (2026-02-18T09:30:00Z). A day begins in UTC. Left out: from the beginning of the record */
                since?: string;
                /** @description Only entities of this type. Several, separated by commas: any of them */
                type?: OneOrMany<("negotiations" | "meetings" | "people" | "organizations" | "countries" | "regions" | "places" | "issues" | "proposals" | "positions" | "sources")>;
                /** @description Only changes of this kind. Several, separated by commas: any of them */
                kind?: OneOrMany<("added" | "changed" | "removed" | "merged")>;
                /** @description Entries a page */
                limit?: number;
                /** @description Where to go on: page.next of the answer before */
                cursor?: string;
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("seq" | "at" | "version" | "kind" | "entity" | "into" | "fields")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet, jsonld is also .jsonld, turtle is also .ttl at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet" | "jsonld" | "turtle";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
        };
        responses: {
            /** @description What has changed since */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["Change"][];
                        page: components["schemas"]["Page"];
                        /** @description The version of the data since which these are the changes */
                        from: string;
                        /** @description The version of the data up to which they go, on the last page */
                        to: string;
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    matrix_svg: {
        parameters: {
            query: {
                /** @description Id of the negotiation */
                negotiation: string;
                /** @description A column for each party, or for each who spoke */
                by?: "party" | "actor";
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description Only what so many sources report */
                min_sources?: string;
                /** @description auto: as whoever looks likes it; in PNG, light */
                theme?: "light" | "dark" | "auto";
                /** @description Language of the words of ours */
                lang?: "en" | "uk";
                /** @description Pixels, 240 to 2000 */
                width?: number;
            };
        };
        responses: {
            /** @description Who stands where on each proposal, as SVG */
            200: {
                content: {
                    "image/svg+xml": string;
                };
            };
        };
    };
    matrix_png: {
        parameters: {
            query: {
                /** @description Id of the negotiation */
                negotiation: string;
                /** @description A column for each party, or for each who spoke */
                by?: "party" | "actor";
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description Only what so many sources report */
                min_sources?: string;
                /** @description auto: as whoever looks likes it; in PNG, light */
                theme?: "light" | "dark" | "auto";
                /** @description Language of the words of ours */
                lang?: "en" | "uk";
                /** @description Pixels, 240 to 2000 */
                width?: number;
            };
        };
        responses: {
            /** @description Who stands where on each proposal, as PNG */
            200: {
                content: {
                    "image/png": string;
                };
            };
        };
    };
    matrix_json: {
        parameters: {
            query: {
                /** @description Id of the negotiation */
                negotiation: string;
                /** @description A column for each party, or for each who spoke */
                by?: "party" | "actor";
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description Only what so many sources report */
                min_sources?: string;
                /** @description auto: as whoever looks likes it; in PNG, light */
                theme?: "light" | "dark" | "auto";
                /** @description Language of the words of ours */
                lang?: "en" | "uk";
                /** @description Pixels, 240 to 2000 */
                width?: number;
            };
        };
        responses: {
            /** @description Who stands where on each proposal: leads to the data, as JSON */
            200: {
                content: {
                    "application/json": unknown;
                };
            };
        };
    };
    matrix_csv: {
        parameters: {
            query: {
                /** @description Id of the negotiation */
                negotiation: string;
                /** @description A column for each party, or for each who spoke */
                by?: "party" | "actor";
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description Only what so many sources report */
                min_sources?: string;
                /** @description auto: as whoever looks likes it; in PNG, light */
                theme?: "light" | "dark" | "auto";
                /** @description Language of the words of ours */
                lang?: "en" | "uk";
                /** @description Pixels, 240 to 2000 */
                width?: number;
            };
        };
        responses: {
            /** @description Who stands where on each proposal: leads to the data, as CSV */
            200: {
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    matrix_page: {
        parameters: {
            query: {
                /** @description Id of the negotiation */
                negotiation: string;
                /** @description A column for each party, or for each who spoke */
                by?: "party" | "actor";
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description Only what so many sources report */
                min_sources?: string;
                /** @description auto: as whoever looks likes it; in PNG, light */
                theme?: "light" | "dark" | "auto";
                /** @description Language of the words of ours */
                lang?: "en" | "uk";
                /** @description Pixels, 240 to 2000 */
                width?: number;
            };
        };
        responses: {
            /** @description Who stands where on each proposal, as a page for an iframe */
            200: {
                content: {
                    "text/html": string;
                };
            };
        };
    };
    timeline_svg: {
        parameters: {
            query: {
                /** @description Id of the negotiation */
                negotiation: string;
                /** @description meeting, position or publication; several, separated by commas */
                kind?: string;
                /** @description Only what may have been on this day or later. A moment, with its zone, is taken for its day in UTC */
                from?: string;
                /** @description Only what may have been on this day or earlier. A moment, with its zone, is taken for its day in UTC */
                to?: string;
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description auto: as whoever looks likes it; in PNG, light */
                theme?: "light" | "dark" | "auto";
                /** @description Language of the words of ours */
                lang?: "en" | "uk";
                /** @description Pixels, 240 to 2000 */
                width?: number;
            };
        };
        responses: {
            /** @description A negotiation in time, as SVG */
            200: {
                content: {
                    "image/svg+xml": string;
                };
            };
        };
    };
    timeline_png: {
        parameters: {
            query: {
                /** @description Id of the negotiation */
                negotiation: string;
                /** @description meeting, position or publication; several, separated by commas */
                kind?: string;
                /** @description Only what may have been on this day or later. A moment, with its zone, is taken for its day in UTC */
                from?: string;
                /** @description Only what may have been on this day or earlier. A moment, with its zone, is taken for its day in UTC */
                to?: string;
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description auto: as whoever looks likes it; in PNG, light */
                theme?: "light" | "dark" | "auto";
                /** @description Language of the words of ours */
                lang?: "en" | "uk";
                /** @description Pixels, 240 to 2000 */
                width?: number;
            };
        };
        responses: {
            /** @description A negotiation in time, as PNG */
            200: {
                content: {
                    "image/png": string;
                };
            };
        };
    };
    timeline_json: {
        parameters: {
            query: {
                /** @description Id of the negotiation */
                negotiation: string;
                /** @description meeting, position or publication; several, separated by commas */
                kind?: string;
                /** @description Only what may have been on this day or later. A moment, with its zone, is taken for its day in UTC */
                from?: string;
                /** @description Only what may have been on this day or earlier. A moment, with its zone, is taken for its day in UTC */
                to?: string;
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description auto: as whoever looks likes it; in PNG, light */
                theme?: "light" | "dark" | "auto";
                /** @description Language of the words of ours */
                lang?: "en" | "uk";
                /** @description Pixels, 240 to 2000 */
                width?: number;
            };
        };
        responses: {
            /** @description A negotiation in time: leads to the data, as JSON */
            200: {
                content: {
                    "application/json": unknown;
                };
            };
        };
    };
    timeline_csv: {
        parameters: {
            query: {
                /** @description Id of the negotiation */
                negotiation: string;
                /** @description meeting, position or publication; several, separated by commas */
                kind?: string;
                /** @description Only what may have been on this day or later. A moment, with its zone, is taken for its day in UTC */
                from?: string;
                /** @description Only what may have been on this day or earlier. A moment, with its zone, is taken for its day in UTC */
                to?: string;
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description auto: as whoever looks likes it; in PNG, light */
                theme?: "light" | "dark" | "auto";
                /** @description Language of the words of ours */
                lang?: "en" | "uk";
                /** @description Pixels, 240 to 2000 */
                width?: number;
            };
        };
        responses: {
            /** @description A negotiation in time: leads to the data, as CSV */
            200: {
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    timeline_page: {
        parameters: {
            query: {
                /** @description Id of the negotiation */
                negotiation: string;
                /** @description meeting, position or publication; several, separated by commas */
                kind?: string;
                /** @description Only what may have been on this day or later. A moment, with its zone, is taken for its day in UTC */
                from?: string;
                /** @description Only what may have been on this day or earlier. A moment, with its zone, is taken for its day in UTC */
                to?: string;
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description auto: as whoever looks likes it; in PNG, light */
                theme?: "light" | "dark" | "auto";
                /** @description Language of the words of ours */
                lang?: "en" | "uk";
                /** @description Pixels, 240 to 2000 */
                width?: number;
            };
        };
        responses: {
            /** @description A negotiation in time, as a page for an iframe */
            200: {
                content: {
                    "text/html": string;
                };
            };
        };
    };
    sticking_points_svg: {
        parameters: {
            query: {
                /** @description Id of the negotiation */
                negotiation: string;
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description Only what so many sources report */
                min_sources?: string;
                /** @description auto: as whoever looks likes it; in PNG, light */
                theme?: "light" | "dark" | "auto";
                /** @description Language of the words of ours */
                lang?: "en" | "uk";
                /** @description Pixels, 240 to 2000 */
                width?: number;
            };
        };
        responses: {
            /** @description Where the parties collide, as SVG */
            200: {
                content: {
                    "image/svg+xml": string;
                };
            };
        };
    };
    sticking_points_png: {
        parameters: {
            query: {
                /** @description Id of the negotiation */
                negotiation: string;
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description Only what so many sources report */
                min_sources?: string;
                /** @description auto: as whoever looks likes it; in PNG, light */
                theme?: "light" | "dark" | "auto";
                /** @description Language of the words of ours */
                lang?: "en" | "uk";
                /** @description Pixels, 240 to 2000 */
                width?: number;
            };
        };
        responses: {
            /** @description Where the parties collide, as PNG */
            200: {
                content: {
                    "image/png": string;
                };
            };
        };
    };
    sticking_points_json: {
        parameters: {
            query: {
                /** @description Id of the negotiation */
                negotiation: string;
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description Only what so many sources report */
                min_sources?: string;
                /** @description auto: as whoever looks likes it; in PNG, light */
                theme?: "light" | "dark" | "auto";
                /** @description Language of the words of ours */
                lang?: "en" | "uk";
                /** @description Pixels, 240 to 2000 */
                width?: number;
            };
        };
        responses: {
            /** @description Where the parties collide: leads to the data, as JSON */
            200: {
                content: {
                    "application/json": unknown;
                };
            };
        };
    };
    sticking_points_csv: {
        parameters: {
            query: {
                /** @description Id of the negotiation */
                negotiation: string;
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description Only what so many sources report */
                min_sources?: string;
                /** @description auto: as whoever looks likes it; in PNG, light */
                theme?: "light" | "dark" | "auto";
                /** @description Language of the words of ours */
                lang?: "en" | "uk";
                /** @description Pixels, 240 to 2000 */
                width?: number;
            };
        };
        responses: {
            /** @description Where the parties collide: leads to the data, as CSV */
            200: {
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    sticking_points_page: {
        parameters: {
            query: {
                /** @description Id of the negotiation */
                negotiation: string;
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description Only what so many sources report */
                min_sources?: string;
                /** @description auto: as whoever looks likes it; in PNG, light */
                theme?: "light" | "dark" | "auto";
                /** @description Language of the words of ours */
                lang?: "en" | "uk";
                /** @description Pixels, 240 to 2000 */
                width?: number;
            };
        };
        responses: {
            /** @description Where the parties collide, as a page for an iframe */
            200: {
                content: {
                    "text/html": string;
                };
            };
        };
    };
    map_svg: {
        parameters: {
            query: {
                /** @description Id of the negotiation */
                negotiation: string;
                /** @description Only what this party says; several with commas */
                party?: string;
                /** @description Only what this proposal concerns; several with commas */
                proposal?: string;
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description auto: as whoever looks likes it; in PNG, light */
                theme?: "light" | "dark" | "auto";
                /** @description Language of the words of ours */
                lang?: "en" | "uk";
                /** @description Pixels, 240 to 2000 */
                width?: number;
            };
        };
        responses: {
            /** @description Regions and places that positions concern, and who wants what there, as SVG */
            200: {
                content: {
                    "image/svg+xml": string;
                };
            };
        };
    };
    map_png: {
        parameters: {
            query: {
                /** @description Id of the negotiation */
                negotiation: string;
                /** @description Only what this party says; several with commas */
                party?: string;
                /** @description Only what this proposal concerns; several with commas */
                proposal?: string;
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description auto: as whoever looks likes it; in PNG, light */
                theme?: "light" | "dark" | "auto";
                /** @description Language of the words of ours */
                lang?: "en" | "uk";
                /** @description Pixels, 240 to 2000 */
                width?: number;
            };
        };
        responses: {
            /** @description Regions and places that positions concern, and who wants what there, as PNG */
            200: {
                content: {
                    "image/png": string;
                };
            };
        };
    };
    map_json: {
        parameters: {
            query: {
                /** @description Id of the negotiation */
                negotiation: string;
                /** @description Only what this party says; several with commas */
                party?: string;
                /** @description Only what this proposal concerns; several with commas */
                proposal?: string;
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description auto: as whoever looks likes it; in PNG, light */
                theme?: "light" | "dark" | "auto";
                /** @description Language of the words of ours */
                lang?: "en" | "uk";
                /** @description Pixels, 240 to 2000 */
                width?: number;
            };
        };
        responses: {
            /** @description Regions and places that positions concern, and who wants what there: leads to the data, as JSON */
            200: {
                content: {
                    "application/json": unknown;
                };
            };
        };
    };
    map_csv: {
        parameters: {
            query: {
                /** @description Id of the negotiation */
                negotiation: string;
                /** @description Only what this party says; several with commas */
                party?: string;
                /** @description Only what this proposal concerns; several with commas */
                proposal?: string;
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description auto: as whoever looks likes it; in PNG, light */
                theme?: "light" | "dark" | "auto";
                /** @description Language of the words of ours */
                lang?: "en" | "uk";
                /** @description Pixels, 240 to 2000 */
                width?: number;
            };
        };
        responses: {
            /** @description Regions and places that positions concern, and who wants what there: leads to the data, as CSV */
            200: {
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    map_page: {
        parameters: {
            query: {
                /** @description Id of the negotiation */
                negotiation: string;
                /** @description Only what this party says; several with commas */
                party?: string;
                /** @description Only what this proposal concerns; several with commas */
                proposal?: string;
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description auto: as whoever looks likes it; in PNG, light */
                theme?: "light" | "dark" | "auto";
                /** @description Language of the words of ours */
                lang?: "en" | "uk";
                /** @description Pixels, 240 to 2000 */
                width?: number;
            };
        };
        responses: {
            /** @description Regions and places that positions concern, and who wants what there, as a page for an iframe */
            200: {
                content: {
                    "text/html": string;
                };
            };
        };
    };
    graph_svg: {
        parameters: {
            query?: {
                /** @description What it is about, as type/id; without it the whole graph, as far as 500 ties */
                entity?: string;
                /** @description Most steps away from the entity */
                depth?: number;
                /** @description Only along these relations, separated by commas: fields that refer to another entity, or lists of such. Without it all but citations. */
                relation?: OneOrMany<("addressee" | "broader" | "citations" | "country" | "excludes" | "holder" | "issues" | "mediators" | "meetings" | "memberships" | "negotiation" | "organization" | "parent" | "participant" | "participants" | "parties" | "party" | "place" | "places" | "proposal" | "regions" | "source" | "stances" | "supersedes")>;
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description auto: as whoever looks likes it; in PNG, light */
                theme?: "light" | "dark" | "auto";
                /** @description Language of the words of ours */
                lang?: "en" | "uk";
                /** @description Pixels, 240 to 2000 */
                width?: number;
            };
        };
        responses: {
            /** @description Who is tied to whom, as SVG */
            200: {
                content: {
                    "image/svg+xml": string;
                };
            };
        };
    };
    graph_png: {
        parameters: {
            query?: {
                /** @description What it is about, as type/id; without it the whole graph, as far as 500 ties */
                entity?: string;
                /** @description Most steps away from the entity */
                depth?: number;
                /** @description Only along these relations, separated by commas: fields that refer to another entity, or lists of such. Without it all but citations. */
                relation?: OneOrMany<("addressee" | "broader" | "citations" | "country" | "excludes" | "holder" | "issues" | "mediators" | "meetings" | "memberships" | "negotiation" | "organization" | "parent" | "participant" | "participants" | "parties" | "party" | "place" | "places" | "proposal" | "regions" | "source" | "stances" | "supersedes")>;
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description auto: as whoever looks likes it; in PNG, light */
                theme?: "light" | "dark" | "auto";
                /** @description Language of the words of ours */
                lang?: "en" | "uk";
                /** @description Pixels, 240 to 2000 */
                width?: number;
            };
        };
        responses: {
            /** @description Who is tied to whom, as PNG */
            200: {
                content: {
                    "image/png": string;
                };
            };
        };
    };
    graph_json: {
        parameters: {
            query?: {
                /** @description What it is about, as type/id; without it the whole graph, as far as 500 ties */
                entity?: string;
                /** @description Most steps away from the entity */
                depth?: number;
                /** @description Only along these relations, separated by commas: fields that refer to another entity, or lists of such. Without it all but citations. */
                relation?: OneOrMany<("addressee" | "broader" | "citations" | "country" | "excludes" | "holder" | "issues" | "mediators" | "meetings" | "memberships" | "negotiation" | "organization" | "parent" | "participant" | "participants" | "parties" | "party" | "place" | "places" | "proposal" | "regions" | "source" | "stances" | "supersedes")>;
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description auto: as whoever looks likes it; in PNG, light */
                theme?: "light" | "dark" | "auto";
                /** @description Language of the words of ours */
                lang?: "en" | "uk";
                /** @description Pixels, 240 to 2000 */
                width?: number;
            };
        };
        responses: {
            /** @description Who is tied to whom: leads to the data, as JSON */
            200: {
                content: {
                    "application/json": unknown;
                };
            };
        };
    };
    graph_csv: {
        parameters: {
            query?: {
                /** @description What it is about, as type/id; without it the whole graph, as far as 500 ties */
                entity?: string;
                /** @description Most steps away from the entity */
                depth?: number;
                /** @description Only along these relations, separated by commas: fields that refer to another entity, or lists of such. Without it all but citations. */
                relation?: OneOrMany<("addressee" | "broader" | "citations" | "country" | "excludes" | "holder" | "issues" | "mediators" | "meetings" | "memberships" | "negotiation" | "organization" | "parent" | "participant" | "participants" | "parties" | "party" | "place" | "places" | "proposal" | "regions" | "source" | "stances" | "supersedes")>;
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description auto: as whoever looks likes it; in PNG, light */
                theme?: "light" | "dark" | "auto";
                /** @description Language of the words of ours */
                lang?: "en" | "uk";
                /** @description Pixels, 240 to 2000 */
                width?: number;
            };
        };
        responses: {
            /** @description Who is tied to whom: leads to the data, as CSV */
            200: {
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    graph_page: {
        parameters: {
            query?: {
                /** @description What it is about, as type/id; without it the whole graph, as far as 500 ties */
                entity?: string;
                /** @description Most steps away from the entity */
                depth?: number;
                /** @description Only along these relations, separated by commas: fields that refer to another entity, or lists of such. Without it all but citations. */
                relation?: OneOrMany<("addressee" | "broader" | "citations" | "country" | "excludes" | "holder" | "issues" | "mediators" | "meetings" | "memberships" | "negotiation" | "organization" | "parent" | "participant" | "participants" | "parties" | "party" | "place" | "places" | "proposal" | "regions" | "source" | "stances" | "supersedes")>;
                /** @description The state on this day (ISO 8601: 2026-02-18), by what was said and published by then */
                as_of?: string;
                /** @description auto: as whoever looks likes it; in PNG, light */
                theme?: "light" | "dark" | "auto";
                /** @description Language of the words of ours */
                lang?: "en" | "uk";
                /** @description Pixels, 240 to 2000 */
                width?: number;
            };
        };
        responses: {
            /** @description Who is tied to whom, as a page for an iframe */
            200: {
                content: {
                    "text/html": string;
                };
            };
        };
    };
    person_svg: {
        parameters: {
            query: {
                /** @description Id of the person */
                id: string;
                /** @description auto: as whoever looks likes it; in PNG, light */
                theme?: "light" | "dark" | "auto";
                /** @description Language of the words of ours */
                lang?: "en" | "uk";
                /** @description Pixels, 240 to 2000 */
                width?: number;
            };
        };
        responses: {
            /** @description A person: roles, and what they are reported to have said, as SVG */
            200: {
                content: {
                    "image/svg+xml": string;
                };
            };
        };
    };
    person_png: {
        parameters: {
            query: {
                /** @description Id of the person */
                id: string;
                /** @description auto: as whoever looks likes it; in PNG, light */
                theme?: "light" | "dark" | "auto";
                /** @description Language of the words of ours */
                lang?: "en" | "uk";
                /** @description Pixels, 240 to 2000 */
                width?: number;
            };
        };
        responses: {
            /** @description A person: roles, and what they are reported to have said, as PNG */
            200: {
                content: {
                    "image/png": string;
                };
            };
        };
    };
    person_json: {
        parameters: {
            query: {
                /** @description Id of the person */
                id: string;
                /** @description auto: as whoever looks likes it; in PNG, light */
                theme?: "light" | "dark" | "auto";
                /** @description Language of the words of ours */
                lang?: "en" | "uk";
                /** @description Pixels, 240 to 2000 */
                width?: number;
            };
        };
        responses: {
            /** @description A person: roles, and what they are reported to have said: leads to the data, as JSON */
            200: {
                content: {
                    "application/json": unknown;
                };
            };
        };
    };
    person_csv: {
        parameters: {
            query: {
                /** @description Id of the person */
                id: string;
                /** @description auto: as whoever looks likes it; in PNG, light */
                theme?: "light" | "dark" | "auto";
                /** @description Language of the words of ours */
                lang?: "en" | "uk";
                /** @description Pixels, 240 to 2000 */
                width?: number;
            };
        };
        responses: {
            /** @description A person: roles, and what they are reported to have said: leads to the data, as CSV */
            200: {
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    person_page: {
        parameters: {
            query: {
                /** @description Id of the person */
                id: string;
                /** @description auto: as whoever looks likes it; in PNG, light */
                theme?: "light" | "dark" | "auto";
                /** @description Language of the words of ours */
                lang?: "en" | "uk";
                /** @description Pixels, 240 to 2000 */
                width?: number;
            };
        };
        responses: {
            /** @description A person: roles, and what they are reported to have said, as a page for an iframe */
            200: {
                content: {
                    "text/html": string;
                };
            };
        };
    };
    position_svg: {
        parameters: {
            query: {
                /** @description Id of the position */
                id: string;
                /** @description auto: as whoever looks likes it; in PNG, light */
                theme?: "light" | "dark" | "auto";
                /** @description Language of the words of ours */
                lang?: "en" | "uk";
                /** @description Pixels, 240 to 2000 */
                width?: number;
            };
        };
        responses: {
            /** @description A position: who is reported to have said what, as SVG */
            200: {
                content: {
                    "image/svg+xml": string;
                };
            };
        };
    };
    position_png: {
        parameters: {
            query: {
                /** @description Id of the position */
                id: string;
                /** @description auto: as whoever looks likes it; in PNG, light */
                theme?: "light" | "dark" | "auto";
                /** @description Language of the words of ours */
                lang?: "en" | "uk";
                /** @description Pixels, 240 to 2000 */
                width?: number;
            };
        };
        responses: {
            /** @description A position: who is reported to have said what, as PNG */
            200: {
                content: {
                    "image/png": string;
                };
            };
        };
    };
    position_json: {
        parameters: {
            query: {
                /** @description Id of the position */
                id: string;
                /** @description auto: as whoever looks likes it; in PNG, light */
                theme?: "light" | "dark" | "auto";
                /** @description Language of the words of ours */
                lang?: "en" | "uk";
                /** @description Pixels, 240 to 2000 */
                width?: number;
            };
        };
        responses: {
            /** @description A position: who is reported to have said what: leads to the data, as JSON */
            200: {
                content: {
                    "application/json": unknown;
                };
            };
        };
    };
    position_csv: {
        parameters: {
            query: {
                /** @description Id of the position */
                id: string;
                /** @description auto: as whoever looks likes it; in PNG, light */
                theme?: "light" | "dark" | "auto";
                /** @description Language of the words of ours */
                lang?: "en" | "uk";
                /** @description Pixels, 240 to 2000 */
                width?: number;
            };
        };
        responses: {
            /** @description A position: who is reported to have said what: leads to the data, as CSV */
            200: {
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    position_page: {
        parameters: {
            query: {
                /** @description Id of the position */
                id: string;
                /** @description auto: as whoever looks likes it; in PNG, light */
                theme?: "light" | "dark" | "auto";
                /** @description Language of the words of ours */
                lang?: "en" | "uk";
                /** @description Pixels, 240 to 2000 */
                width?: number;
            };
        };
        responses: {
            /** @description A position: who is reported to have said what, as a page for an iframe */
            200: {
                content: {
                    "text/html": string;
                };
            };
        };
    };
    oembed: {
        parameters: {
            query: {
                /** @description Address of the page of a view */
                url: string;
                /** @description Only json is given; xml is refused with 501 */
                format?: "json" | "xml";
                /** @description Pixels that there is room for */
                maxwidth?: number;
                /** @description Pixels that there is room for; what is higher scrolls */
                maxheight?: number;
                /** @description Do not track: nobody is tracked in any case */
                dnt?: string;
            };
        };
        responses: {
            /** @description How a page embeds a view, by the address of the view (oEmbed) */
            200: {
                content: {
                    "application/json": {
                        /** @constant */
                        version: "1.0";
                        /** @constant */
                        type: "rich";
                        provider_name: string;
                        provider_url: string;
                        title: string;
                        /** @description Seconds */
                        cache_age: number;
                        html: string;
                        width: number;
                        height: number;
                        /** @description The view as PNG, if there is room for it */
                        thumbnail_url?: string;
                        thumbnail_width?: number;
                        thumbnail_height?: number;
                    };
                };
            };
        };
    };
    columns: {
        parameters: {
            query?: {
                /** @description Only of these tables, separated by commas */
                table?: OneOrMany<("negotiations" | "meetings" | "people" | "organizations" | "countries" | "regions" | "places" | "issues" | "proposals" | "positions" | "sources" | "search" | "graph" | "compare" | "shifts" | "silences" | "changes" | "negotiations/{id}" | "meetings/{id}" | "people/{id}" | "organizations/{id}" | "countries/{id}" | "regions/{id}" | "places/{id}" | "issues/{id}" | "proposals/{id}" | "positions/{id}" | "sources/{id}" | "graph/paths" | "negotiations/{id}/support" | "sources/{id}/facts" | "negotiations/{id}/matrix" | "negotiations/{id}/sticking-points" | "negotiations/{id}/common-ground" | "negotiations/{id}/timeline" | "graph/{type}/{id}/neighbors")>;
                /** @description Show only these fields, beside type, id, href */
                fields?: OneOrMany<("table" | "name" | "list" | "nullable" | "values" | "unit" | "meaning" | "example")>;
                /** @description Answer only if the graph holds this version of the data, else 410 */
                data_version?: string;
                /** @description In place of Accept; json is also .json, csv is also .csv, ndjson is also .ndjson, arrow is also .arrows, parquet is also .parquet at the end of the path */
                format?: "json" | "csv" | "ndjson" | "arrow" | "parquet";
                /** @description true: CSV ends with a line `# rows=… sha256=…`, the number of rows and the hash of all before it; Turtle with `# triples=… sha256=…` */
                checksum?: "true" | "false";
                /** @description Give a reference to this answer in place of it: BibTeX, or CSL-JSON */
                cite?: "bibtex" | "csl";
            };
        };
        responses: {
            /** @description What the columns of the tables mean */
            200: {
                content: {
                    "application/json": {
                        data: components["schemas"]["Column"][];
                        meta: components["schemas"]["Meta"];
                    };
                };
            };
        };
    };
    export: {
        parameters: {
            query?: {
                /** @description What the tables in it are */
                format?: "csv" | "parquet";
            };
        };
        responses: {
            /** @description Everything in one file */
            200: {
                content: {
                    "application/zip": string;
                };
            };
        };
    };
}
