// Made from openapi.json by `npm run document -w @marquee/client`.
export interface paths {
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is signed in, what they may do, and how far the data reaches.
         * @description Needs the scope `session:read`.
         */
        get: operations["sessionWho"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/segments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The organisation’s segments.
         * @deprecated
         * @description Needs the scope `segments:read`. Superseded: a release from 2027-05-31 on may leave it out.
         */
        get: operations["segmentsList"];
        put?: never;
        /**
         * Save a definition as a new segment.
         * @description Needs the scope `segments:write`.
         */
        post: operations["segmentsCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v2/segments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The organisation’s segments in the order in which they were made, a page at a time.
         * @description Needs the scope `segments:read`.
         */
        get: operations["segmentsPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/segments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A segment with a version’s definition.
         * @description Needs the scope `segments:read`.
         */
        get: operations["segmentsOpen"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/segments/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The versions of a segment, newest first.
         * @description Needs the scope `segments:read`.
         */
        get: operations["segmentsVersions"];
        put?: never;
        /**
         * Save a new version of a segment, based on the revision that was opened.
         * @description Needs the scope `segments:write`.
         */
        post: operations["segmentsSaveVersion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/segments/{id}/name": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Give a segment another name.
         * @description Needs the scope `segments:write`.
         */
        put: operations["segmentsRename"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/segments/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Archive a segment that nothing uses.
         * @description Needs the scope `segments:write`.
         */
        post: operations["segmentsArchive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/segments/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bring an archived segment back.
         * @description Needs the scope `segments:write`.
         */
        post: operations["segmentsRestore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/segments/{id}/duplicate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Copy a segment.
         * @description Needs the scope `segments:write`.
         */
        post: operations["segmentsDuplicate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/segments/{id}/difference": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Moviegoers whom a version of a segment, or an unsaved draft of it, gained, lost and kept against a version.
         * @description Needs the scope `audiences:count`.
         */
        post: operations["segmentsDifference"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/segments/{id}/uses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The segments that use this one.
         * @description Needs the scope `segments:read`.
         */
        get: operations["segmentsWhereUsed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/segments/{id}/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Give a segment tags, in place of those before.
         * @description Needs the scope `segments:write`.
         */
        put: operations["segmentsSetTags"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/segments/{id}/visibility": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Share a segment with the organisation, or keep it private to whoever made it.
         * @description Needs the scope `segments:write`.
         */
        put: operations["segmentsSetVisibility"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/segments/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Archive several segments, those that nothing else uses.
         * @description Needs the scope `segments:write`.
         */
        post: operations["segmentsArchiveMany"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/segments/{id}/recount": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Count a segment again, with the data there is now.
         * @description Needs the scope `segments:write`.
         */
        post: operations["segmentsRecount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lookalikes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The lookalike models of the organisation, newest first.
         * @description Needs the scope `segments:read`.
         */
        get: operations["lookalikesList"];
        put?: never;
        /**
         * Train a lookalike model from a segment of at least 500 moviegoers, or from films that are like another.
         * @description Needs the scope `segments:write`.
         */
        post: operations["lookalikesTrain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lookalikes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A lookalike model: its top shares with their sizes, what moves its score, and its calibration on moviegoers who were held out.
         * @description Needs the scope `segments:read`.
         */
        get: operations["lookalikesShow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audiences/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The issues of a definition, all at once.
         * @description Needs the scope `audiences:count`.
         */
        post: operations["audiencesCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audiences/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * How many moviegoers match an unsaved definition, what each condition keeps, and how many are reachable.
         * @description Needs the scope `audiences:count`.
         */
        post: operations["audiencesPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audiences/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The size of an audience.
         * @description Needs the scope `audiences:count`.
         */
        post: operations["audiencesCount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audiences/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Who an audience is, against a base: shares and indexes by age, region, taste and habit.
         * @description Needs the scope `audiences:profile`.
         */
        post: operations["audiencesProfile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audiences/describe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The sentence of a definition, in plain English.
         * @description Needs the scope `audiences:count`.
         */
        post: operations["audiencesDescribe"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audiences/refused-rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many refused rows could change a figure.
         * @description Needs the scope `audiences:count`.
         */
        get: operations["audiencesRefusedRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The campaigns of the organisation, or those that asked an exhibitor.
         * @description Needs the scope `campaigns:read`.
         */
        get: operations["campaignsList"];
        put?: never;
        /**
         * Begin a campaign as a draft, or as a copy of another.
         * @description Needs the scope `campaigns:write`.
         */
        post: operations["campaignsCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One campaign with its parts and what happened to it.
         * @description Needs the scope `campaigns:read`.
         */
        get: operations["campaignsOpen"];
        /**
         * Save the draft of a campaign; what it lacks comes back at its place.
         * @description Needs the scope `campaigns:write`.
         */
        put: operations["campaignsSave"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/best-fit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Moviegoers whom a film suits and who have not seen it, as a definition: of a segment, or of all.
         * @description Needs the scope `campaigns:write`.
         */
        post: operations["campaignsBestFit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/exhibitors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The exhibitors that a campaign can ask, with the audience in each and the effect that could be found.
         * @description Needs the scope `campaigns:write`.
         */
        post: operations["campaignsExhibitors"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a campaign before the exhibitors that it asks.
         * @description Needs the scope `campaigns:write`.
         */
        post: operations["campaignsSubmit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a submitted campaign back to a draft.
         * @description Needs the scope `campaigns:write`.
         */
        post: operations["campaignsWithdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop the sending of a campaign until it is resumed.
         * @description Needs the scope `campaigns:write`.
         */
        post: operations["campaignsPause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Go on with a campaign that was paused.
         * @description Needs the scope `campaigns:write`.
         */
        post: operations["campaignsResume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a campaign: nobody else is sent to.
         * @description Needs the scope `campaigns:write`.
         */
        post: operations["campaignsCancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve an exhibitor’s part of a campaign, ask for a change, or decline.
         * @description Needs the scope `campaigns:decide`.
         */
        post: operations["campaignsDecide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/parts/{part}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change what a campaign asks of one exhibitor, which decides anew.
         * @description Needs the scope `campaigns:write`.
         */
        put: operations["campaignsAmend"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/parts/{part}/reminder": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remind an exhibitor that has not decided yet, at most once a day.
         * @description Needs the scope `campaigns:write`.
         */
        post: operations["campaignsRemind"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say something about a campaign, or about one exhibitor’s part.
         * @description Needs the scope `campaigns:read`.
         */
        post: operations["campaignsComment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaign-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How an exhibitor wants campaigns to treat its members.
         * @description Needs the scope `campaigns:decide`.
         */
        get: operations["campaignsRules"];
        /**
         * Change how an exhibitor wants campaigns to treat its members.
         * @description Needs the scope `campaigns:decide`.
         */
        put: operations["campaignsSaveRules"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a link with which an exhibitor fetches the file of whom to send to, once and within a day.
         * @description Needs the scope `campaigns:decide`.
         */
        post: operations["campaignsHandOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell what happened to the messages of a campaign: sent, delivered, bounced, opened, clicked, unsubscribed.
         * @description Needs the scope `campaigns:decide`.
         */
        post: operations["campaignsRecordEvents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/engagement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many messages of a campaign were sent, delivered, bounced, opened, clicked, and how many unsubscribed.
         * @description Needs the scope `campaigns:read`.
         */
        get: operations["campaignsEngagement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the target of a campaign did more than its control group, with 95 % intervals.
         * @description Needs the scope `campaigns:read`.
         */
        get: operations["campaignsResult"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What each exhibitor earns by a campaign, in minor units.
         * @description Needs the scope `campaigns:read`.
         */
        get: operations["campaignsStatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaign-messages/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The variables of messages, who fills each in, and how long a message’s parts usually are.
         * @description Needs the scope `campaigns:read`.
         */
        get: operations["campaignsMessageRules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaign-messages/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Show a campaign’s message as a moviegoer sees it, and what is wrong with it.
         * @description Needs the scope `campaigns:read`.
         */
        post: operations["campaignsPreviewMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaign-rules/try": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a signed test call to an exhibitor’s system.
         * @description Needs the scope `campaigns:decide`.
         */
        post: operations["campaignsTryWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/send-again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Go on with a sending that stopped because the exhibitor’s system refused a call.
         * @description Needs the scope `campaigns:decide`.
         */
        post: operations["campaignsSendAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/sending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far a campaign has got that goes to the systems of exhibitors.
         * @description Needs the scope `campaigns:read`.
         */
        get: operations["campaignsSending"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send the e-mail of a campaign to an exhibitor’s test addresses.
         * @description Needs the scope `campaigns:decide`.
         */
        post: operations["campaignsSendTest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compare/profiles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Two to five audiences side by side, against one base: shares, indexes, and differences in points with their intervals.
         * @description Needs the scope `audiences:profile`.
         */
        post: operations["compareProfiles"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compare/overlap": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * How two to five audiences overlap: the moviegoers of every combination of them.
         * @description Needs the scope `audiences:profile`.
         */
        post: operations["compareOverlap"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/compare/weekends": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Two films side by side, weekend by weekend from their release: visits, or moviegoers by their first visit.
         * @description Needs the scope `audiences:profile`.
         */
        post: operations["compareWeekends"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Films, sites and exhibitors by name.
         * @description Needs the scope `catalogue:read`.
         */
        get: operations["catalogueSearch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/labels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Names for stored values, by field.
         * @description Needs the scope `catalogue:read`.
         */
        post: operations["catalogueLabels"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/values": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The values on record of a field, most frequent first.
         * @description Needs the scope `catalogue:read`.
         */
        get: operations["catalogueValues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/exhibitors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The exhibitors in scope that are told by name.
         * @description Needs the scope `catalogue:read`.
         */
        get: operations["catalogueExhibitors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/dictionary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What every figure means, and how it is worked out.
         * @description Needs the scope `catalogue:read`.
         */
        get: operations["catalogueDictionary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far an import has got.
         * @description Needs the scope `imports:read`.
         */
        get: operations["importsStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/latest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The newest import.
         * @description Needs the scope `imports:read`.
         */
        get: operations["importsLatest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exhibitors/{exhibitor}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Imports, uploads, pushes and replays that took rows of an exhibitor, newest first.
         * @description Needs the scope `imports:read`.
         */
        get: operations["importsRuns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A page of what was refused.
         * @description Needs the scope `dead-letters:read`.
         */
        get: operations["deadLettersPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dead-letters/reasons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many rows are refused for what, from which exhibitors.
         * @description Needs the scope `dead-letters:read`.
         */
        get: operations["deadLettersReasons"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dead-letters/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far the replay under way has got.
         * @description Needs the scope `dead-letters:read`.
         */
        get: operations["deadLettersReplayState"];
        put?: never;
        /**
         * Try the refused rows again.
         * @description Needs the scope `dead-letters:replay`.
         */
        post: operations["deadLettersReplay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/erasures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The erasures, the last first, by their marks.
         * @description Needs the scope `moviegoers:erase`.
         */
        get: operations["moviegoersErasures"];
        put?: never;
        /**
         * Erase a moviegoer for good.
         * @description Needs the scope `moviegoers:erase`.
         */
        post: operations["moviegoersErase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exhibitors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every exhibitor, with how its feeds stand.
         * @description Needs the scope `exhibitors:read`.
         */
        get: operations["exhibitorsOverview"];
        put?: never;
        /**
         * Bring on an exhibitor, with an organisation of its own.
         * @description Needs the scope `exhibitors:write`.
         */
        post: operations["exhibitorsAdd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exhibitors/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One exhibitor with its feeds, sites and keys.
         * @description Needs the scope `exhibitors:read`.
         */
        get: operations["exhibitorsOpen"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exhibitors/{id}/name": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Give an exhibitor another name.
         * @description Needs the scope `exhibitors:write`.
         */
        put: operations["exhibitorsRename"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exhibitors/{exhibitor}/promise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say within how many hours rows of a feed are to arrive again.
         * @description Needs the scope `exhibitors:write`.
         */
        put: operations["exhibitorsPromise"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exhibitors/{exhibitor}/sites/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a list of sites would change, before it is taken.
         * @description Needs the scope `exhibitors:read`.
         */
        post: operations["exhibitorsPreviewSites"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exhibitors/{exhibitor}/sites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add and change sites of an exhibitor.
         * @description Needs the scope `exhibitors:write`.
         */
        post: operations["exhibitorsSaveSites"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/diagnostics/sites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sites with something missing, and what mends it.
         * @description Needs the scope `exhibitors:read`.
         */
        get: operations["exhibitorsDiagnostics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/diagnostics/films": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Films that nobody is on record of having seen, and why.
         * @description Needs the scope `exhibitors:read`.
         */
        get: operations["exhibitorsFilmDiagnostics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exhibitors/{exhibitor}/layouts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How an exhibitor’s files are laid out, where they are not as the feeds have it.
         * @description Needs the scope `exhibitors:read`.
         */
        get: operations["feedLayoutsOpen"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exhibitors/{exhibitor}/layouts/{feed}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say how an exhibitor’s files of a feed are laid out; null for as the feed has it.
         * @description Needs the scope `exhibitors:write`.
         */
        put: operations["feedLayoutsSave"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exhibitors/{exhibitor}/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where an exhibitor’s feeds are read from, when, and how that went last.
         * @description Needs the scope `exhibitors:read`.
         */
        get: operations["feedSourcesList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a source and its password; what was read stays.
         * @description Needs the scope `exhibitors:write`.
         */
        delete: operations["feedSourcesRemove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have a source not read until it is resumed.
         * @description Needs the scope `exhibitors:write`.
         */
        post: operations["feedSourcesPause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have a paused source read again by its schedule.
         * @description Needs the scope `exhibitors:write`.
         */
        post: operations["feedSourcesResume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources/{id}/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read a source now.
         * @description Needs the scope `exhibitors:write`.
         */
        post: operations["feedSourcesRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/films": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The films of the common catalogue, by title.
         * @description Needs the scope `films:read`.
         */
        get: operations["filmsList"];
        put?: never;
        /**
         * Add a film to the common catalogue.
         * @description Needs the scope `films:write`.
         */
        post: operations["filmsAdd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/films/{film}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Correct a film of the common catalogue.
         * @description Needs the scope `films:write`.
         */
        put: operations["filmsEdit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/films/{film}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Merge a duplicate of the catalogue into another film.
         * @description Needs the scope `films:write`.
         */
        post: operations["filmsMerge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/films/{id}/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A film of the catalogue with its figures: moviegoers, visits, opening weekend, repeat viewers, and what a visit to it is like.
         * @description Needs the scope `audiences:profile`.
         */
        get: operations["filmsShow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/films/{id}/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A film’s run by day and by weekend: visits, or moviegoers by their first visit, by one breakdown, with differences in points and decline.
         * @description Needs the scope `audiences:profile`.
         */
        get: operations["filmsRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/market/films": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Films in theatres, in advance sales, coming and of the archive, with moviegoers, visits, weekends and presales.
         * @description Needs the scope `audiences:profile`.
         */
        get: operations["filmsMarket"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/films/{id}/comparable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The films that most of a film’s audience saw, with overlap, lift and Jaccard over those who were active while both were showing.
         * @description Needs the scope `audiences:profile`.
         */
        get: operations["filmsComparable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/market/map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Films on a plane and in groups by shared audience, with the lift of each pair over those who visited in the last 12 months.
         * @description Needs the scope `audiences:profile`.
         */
        get: operations["filmsMap"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/films/{id}/presales": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tickets of a film bought before its release, by days before it, beside those of other films; and who bought them.
         * @description Needs the scope `audiences:profile`.
         */
        get: operations["filmsPresales"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/film-matches/queue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Exhibitors’ film codes that are matched to no film, with suggestions.
         * @description Needs the scope `films:read`.
         */
        get: operations["filmMatchesQueue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/film-matches/{exhibitor}/{filmCode}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Match an exhibitor’s film code to a film of the catalogue.
         * @description Needs the scope `films:write`.
         */
        put: operations["filmMatchesAccept"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/film-matches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Match several film codes, each to a film of the catalogue.
         * @description Needs the scope `films:write`.
         */
        post: operations["filmMatchesAcceptMany"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/film-matches/{exhibitor}/{filmCode}/new": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a film to the catalogue and match a film code to it.
         * @description Needs the scope `films:write`.
         */
        post: operations["filmMatchesAcceptNew"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/film-matches/{exhibitor}/{filmCode}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that a film code is no film of the catalogue.
         * @description Needs the scope `films:write`.
         */
        post: operations["filmMatchesReject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/film-matches/{exhibitor}/{filmCode}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back what was decided of a film code.
         * @description Needs the scope `films:write`.
         */
        post: operations["filmMatchesUndo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What an exhibitor allows each distributor and studio to do with its moviegoers.
         * @description Needs the scope `grants:read`.
         */
        get: operations["grantsList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/grants/{organisation}/{use}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Allow a distributor or studio to count an exhibitor’s moviegoers in the pool, or to see its figures apart.
         * @description Needs the scope `grants:write`.
         */
        put: operations["grantsGive"];
        post?: never;
        /**
         * End at once what an exhibitor allowed a distributor or studio.
         * @description Needs the scope `grants:write`.
         */
        delete: operations["grantsRevoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The organisations, whose moviegoers each may count, and which roles its people may have.
         * @description Needs the scope `people:read`.
         */
        get: operations["organisationsList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is on record, and how far it reaches.
         * @description Needs the scope `operations:read`.
         */
        get: operations["operationsStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/figures/budgets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many figures each organisation was told a day, and who came near what a day allows.
         * @description Needs the scope `operations:read`.
         */
        get: operations["figuresBudgets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/figures/effect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the privacy settings protect and hide, and what others would.
         * @description Needs the scope `operations:read`.
         */
        get: operations["figuresEffect"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A page of the audit log, newest first.
         * @description Needs the scope `operations:read`.
         */
        get: operations["auditList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** Marquee audience language, version 1 */
        Definition: {
            /** @constant */
            version: 1;
            where: components["schemas"]["Condition"];
        };
        Condition: {
            /** @constant */
            kind: "all";
            of: components["schemas"]["Condition"][];
        } | {
            /** @constant */
            kind: "any";
            of: components["schemas"]["Condition"][];
        } | {
            /** @constant */
            kind: "not";
            of: components["schemas"]["Condition"];
        } | ({
            /** @constant */
            kind: "attribute";
            /** @enum {unknown} */
            field: "gender";
            /** @enum {unknown} */
            op: "in" | "notIn";
            value: ("female" | "male" | "other" | "unknown")[];
        } | {
            /** @constant */
            kind: "attribute";
            /** @enum {unknown} */
            field: "gender" | "region" | "exhibitor" | "tier" | "favouriteSite" | "usualSite";
            /** @enum {unknown} */
            op: "known" | "unknown";
        } | {
            /** @constant */
            kind: "attribute";
            /** @enum {unknown} */
            field: "age";
            /** @enum {unknown} */
            op: "atLeast" | "atMost" | "exactly";
            value: number;
        } | {
            /** @constant */
            kind: "attribute";
            /** @enum {unknown} */
            field: "age";
            /** @enum {unknown} */
            op: "between";
            value: number[];
        } | {
            /** @constant */
            kind: "attribute";
            /** @enum {unknown} */
            field: "age";
            /** @enum {unknown} */
            op: "known" | "unknown";
        } | {
            /** @constant */
            kind: "attribute";
            /** @enum {unknown} */
            field: "region" | "exhibitor" | "tier" | "favouriteSite" | "usualSite";
            /** @enum {unknown} */
            op: "in" | "notIn";
            value: string[];
        } | {
            /** @constant */
            kind: "attribute";
            /** @enum {unknown} */
            field: "preferredSites";
            /** @enum {unknown} */
            op: "anyOf" | "allOf" | "noneOf";
            value: string[];
        } | {
            /** @constant */
            kind: "attribute";
            /** @enum {unknown} */
            field: "preferredSites" | "reachableBy";
            /** @enum {unknown} */
            op: "known" | "unknown";
        } | {
            /** @constant */
            kind: "attribute";
            /** @enum {unknown} */
            field: "reachableBy";
            /** @enum {unknown} */
            op: "anyOf" | "allOf" | "noneOf";
            value: ("email" | "sms" | "push" | "thirdParty")[];
        } | {
            /** @constant */
            kind: "attribute";
            /** @enum {unknown} */
            field: "joinedOn";
            /** @enum {unknown} */
            op: "onOrAfter" | "onOrBefore";
            value: string;
        } | {
            /** @constant */
            kind: "attribute";
            /** @enum {unknown} */
            field: "joinedOn";
            /** @enum {unknown} */
            op: "between";
            value: string[];
        } | {
            /** @constant */
            kind: "attribute";
            /** @enum {unknown} */
            field: "joinedOn";
            /** @enum {unknown} */
            op: "within";
            value: {
                /** @constant */
                kind: "last";
                count: number;
                /** @enum {unknown} */
                unit: "day" | "week" | "month" | "year";
            };
        } | {
            /** @constant */
            kind: "attribute";
            /** @enum {unknown} */
            field: "joinedOn";
            /** @enum {unknown} */
            op: "known" | "unknown";
        }) | (({
            /** @constant */
            kind: "visits";
            where?: components["schemas"]["Filter"];
            during?: components["schemas"]["Window"];
            /** @enum {unknown} */
            basis?: "session" | "purchase";
            /** @constant */
            measure?: "visits";
            /** @enum {unknown} */
            op?: "atLeast" | "atMost" | "exactly";
            value?: number;
        } | {
            /** @constant */
            kind: "visits";
            where?: components["schemas"]["Filter"];
            during?: components["schemas"]["Window"];
            /** @enum {unknown} */
            basis?: "session" | "purchase";
            /** @constant */
            measure?: "visits";
            /** @enum {unknown} */
            op: "between";
            value: number[];
        }) | ({
            /** @constant */
            kind: "visits";
            where?: components["schemas"]["Filter"];
            during?: components["schemas"]["Window"];
            /** @enum {unknown} */
            basis?: "session" | "purchase";
            /** @constant */
            measure: "tickets";
            /** @enum {unknown} */
            op?: "atLeast" | "atMost" | "exactly";
            value?: number;
        } | {
            /** @constant */
            kind: "visits";
            where?: components["schemas"]["Filter"];
            during?: components["schemas"]["Window"];
            /** @enum {unknown} */
            basis?: "session" | "purchase";
            /** @constant */
            measure: "tickets";
            /** @enum {unknown} */
            op: "between";
            value: number[];
        }) | ({
            /** @constant */
            kind: "visits";
            where?: components["schemas"]["Filter"];
            during?: components["schemas"]["Window"];
            /** @enum {unknown} */
            basis?: "session" | "purchase";
            /** @constant */
            measure: "spend";
            /** @enum {unknown} */
            op?: "atLeast" | "atMost" | "exactly";
            value?: number;
        } | {
            /** @constant */
            kind: "visits";
            where?: components["schemas"]["Filter"];
            during?: components["schemas"]["Window"];
            /** @enum {unknown} */
            basis?: "session" | "purchase";
            /** @constant */
            measure: "spend";
            /** @enum {unknown} */
            op: "between";
            value: number[];
        }) | ({
            /** @constant */
            kind: "visits";
            where?: components["schemas"]["Filter"];
            during?: components["schemas"]["Window"];
            /** @enum {unknown} */
            basis?: "session" | "purchase";
            /** @constant */
            measure: "ticketSpend";
            /** @enum {unknown} */
            op?: "atLeast" | "atMost" | "exactly";
            value?: number;
        } | {
            /** @constant */
            kind: "visits";
            where?: components["schemas"]["Filter"];
            during?: components["schemas"]["Window"];
            /** @enum {unknown} */
            basis?: "session" | "purchase";
            /** @constant */
            measure: "ticketSpend";
            /** @enum {unknown} */
            op: "between";
            value: number[];
        }) | ({
            /** @constant */
            kind: "visits";
            where?: components["schemas"]["Filter"];
            during?: components["schemas"]["Window"];
            /** @enum {unknown} */
            basis?: "session" | "purchase";
            /** @constant */
            measure: "concessionSpend";
            /** @enum {unknown} */
            op?: "atLeast" | "atMost" | "exactly";
            value?: number;
        } | {
            /** @constant */
            kind: "visits";
            where?: components["schemas"]["Filter"];
            during?: components["schemas"]["Window"];
            /** @enum {unknown} */
            basis?: "session" | "purchase";
            /** @constant */
            measure: "concessionSpend";
            /** @enum {unknown} */
            op: "between";
            value: number[];
        }) | ({
            /** @constant */
            kind: "visits";
            where?: components["schemas"]["Filter"];
            during?: components["schemas"]["Window"];
            /** @enum {unknown} */
            basis?: "session" | "purchase";
            /** @constant */
            measure: "share";
            /** @enum {unknown} */
            op?: "atLeast" | "atMost" | "exactly";
            value?: number;
        } | {
            /** @constant */
            kind: "visits";
            where?: components["schemas"]["Filter"];
            during?: components["schemas"]["Window"];
            /** @enum {unknown} */
            basis?: "session" | "purchase";
            /** @constant */
            measure: "share";
            /** @enum {unknown} */
            op: "between";
            value: number[];
        }) | ({
            /** @constant */
            kind: "visits";
            where?: components["schemas"]["Filter"];
            during?: components["schemas"]["Window"];
            /** @enum {unknown} */
            basis?: "session" | "purchase";
            /** @constant */
            measure: "films";
            /** @enum {unknown} */
            op?: "atLeast" | "atMost" | "exactly";
            value?: number;
        } | {
            /** @constant */
            kind: "visits";
            where?: components["schemas"]["Filter"];
            during?: components["schemas"]["Window"];
            /** @enum {unknown} */
            basis?: "session" | "purchase";
            /** @constant */
            measure: "films";
            /** @enum {unknown} */
            op: "between";
            value: number[];
        })) | {
            /** @constant */
            kind: "segment";
            id: string;
            version?: number;
        } | {
            /** @constant */
            kind: "campaign";
            id: string;
            /** @enum {unknown} */
            group: "target" | "control" | "any";
            /** @enum {unknown} */
            event?: "sent" | "delivered" | "bounced" | "opened" | "clicked" | "unsubscribed";
        } | {
            /** @constant */
            kind: "lookalike";
            id: string;
            top: number;
        };
        Window: {
            /** @constant */
            kind: "last";
            count: number;
            /** @enum {unknown} */
            unit: "day" | "week" | "month" | "year";
        } | {
            /** @constant */
            kind: "between";
            from: string;
            to: string;
        };
        Filter: {
            /** @constant */
            kind: "all";
            of: components["schemas"]["Filter"][];
        } | {
            /** @constant */
            kind: "any";
            of: components["schemas"]["Filter"][];
        } | {
            /** @constant */
            kind: "not";
            of: components["schemas"]["Filter"];
        } | ({
            /** @constant */
            kind: "visit";
            /** @enum {unknown} */
            field: "film" | "film.rating" | "film.distributor" | "film.franchise" | "film.director" | "site" | "site.region" | "format" | "channel";
            /** @enum {unknown} */
            op: "in" | "notIn";
            value: string[];
        } | {
            /** @constant */
            kind: "visit";
            /** @enum {unknown} */
            field: "film" | "film.rating" | "film.distributor" | "film.franchise" | "film.director" | "site" | "site.region" | "format" | "daypart" | "weekday" | "channel";
            /** @enum {unknown} */
            op: "known" | "unknown";
        } | {
            /** @constant */
            kind: "visit";
            /** @enum {unknown} */
            field: "film.genre" | "film.cast" | "ticketType";
            /** @enum {unknown} */
            op: "anyOf" | "allOf" | "noneOf";
            value: string[];
        } | {
            /** @constant */
            kind: "visit";
            /** @enum {unknown} */
            field: "film.genre" | "film.cast" | "ticketType";
            /** @enum {unknown} */
            op: "known" | "unknown";
        } | {
            /** @constant */
            kind: "visit";
            /** @enum {unknown} */
            field: "daypart";
            /** @enum {unknown} */
            op: "in" | "notIn";
            value: ("morning" | "matinee" | "evening" | "late")[];
        } | {
            /** @constant */
            kind: "visit";
            /** @enum {unknown} */
            field: "weekday";
            /** @enum {unknown} */
            op: "in" | "notIn";
            value: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[];
        } | {
            /** @constant */
            kind: "visit";
            /** @enum {unknown} */
            field: "tickets" | "spend" | "ticketSpend" | "concessionSpend" | "leadDays" | "runDay";
            /** @enum {unknown} */
            op: "atLeast" | "atMost" | "exactly";
            value: number;
        } | {
            /** @constant */
            kind: "visit";
            /** @enum {unknown} */
            field: "tickets" | "spend" | "ticketSpend" | "concessionSpend" | "leadDays" | "runDay";
            /** @enum {unknown} */
            op: "between";
            value: number[];
        } | {
            /** @constant */
            kind: "visit";
            /** @enum {unknown} */
            field: "tickets" | "spend" | "ticketSpend" | "concessionSpend" | "leadDays" | "runDay";
            /** @enum {unknown} */
            op: "known" | "unknown";
        });
        Problem: {
            type: string;
            title: string;
            status: number;
            /** @description What to do next. */
            detail: string;
            /** @description The id under which the log has it. */
            instance: string;
            code: string;
            errors?: {
                /** @description Where in what was sent. */
                pointer: string;
                detail: string;
                /** @description Of an issue of a definition. */
                code?: string;
                severity?: string;
            }[];
            details?: {
                [key: string]: unknown;
            };
        };
    };
    responses: {
        /** @description It was not done, with why (RFC 9457). */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description A key of one’s own for this write, such as a UUID. Asked again with the same key within 24 hours, the same request is answered as it was at first and nothing is done again. */
        IdempotencyKey: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    sessionWho: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        person: {
                            id: string;
                            name: string;
                            /** @enum {string} */
                            role: "analyst" | "marketer" | "approver" | "administrator";
                        } | null;
                        organisation: {
                            id: string;
                            name: string;
                            /** @enum {string} */
                            kind: "distributor" | "studio" | "exhibitor" | "platform";
                        } | null;
                        permissions: ("session:read" | "account:own" | "segments:read" | "segments:write" | "audiences:count" | "audiences:profile" | "audiences:why" | "audiences:list" | "catalogue:read" | "campaigns:read" | "campaigns:write" | "campaigns:decide" | "imports:read" | "imports:run" | "dead-letters:read" | "dead-letters:replay" | "moviegoers:erase" | "exhibitors:read" | "exhibitors:write" | "exhibitors:keys" | "films:read" | "films:write" | "grants:read" | "grants:write" | "people:read" | "people:write" | "people:join" | "operations:read" | "operations:pseudonym" | "operations:rebuild")[];
                        scope: {
                            exhibitors: {
                                id: string;
                                name: string;
                            }[];
                            pooled: number;
                        };
                        privacy: {
                            smallest: number;
                            roundedTo: number;
                            deviation: number;
                        };
                        dataAsOf: string | null;
                        currency: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    segmentsList: {
        parameters: {
            query?: {
                archived?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @example @1795910400 */
                    deprecation?: string;
                    /** @example Mon, 31 May 2027 00:00:00 GMT */
                    sunset?: string;
                    /** @example </api/v2/segments>; rel="successor-version" */
                    link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        segments: {
                            id: string;
                            name: string;
                            archived: boolean;
                            latestVersion: number;
                            revision: number;
                            changedAt: string;
                            author: string;
                            createdAt: string;
                            /** @enum {string} */
                            visibility: "organisation" | "private";
                            own: boolean;
                            tags: string[];
                            pinned: boolean;
                            sentence: string | null;
                            lastCount: {
                                count: {
                                    /** @constant */
                                    shown: true;
                                    value: number;
                                    /** @constant */
                                    rough?: true;
                                } | {
                                    /** @constant */
                                    shown: false;
                                    below: number;
                                };
                                asOf: string;
                                at: string;
                            } | null;
                            history: {
                                asOf: string;
                                count: {
                                    /** @constant */
                                    shown: true;
                                    value: number;
                                    /** @constant */
                                    rough?: true;
                                } | {
                                    /** @constant */
                                    shown: false;
                                    below: number;
                                };
                            }[];
                            usedBy: {
                                count: number;
                                names: string[];
                                ids: string[];
                            };
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    segmentsCreate: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of one’s own for this write, such as a UUID. Asked again with the same key within 24 hours, the same request is answered as it was at first and nothing is done again. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    definition: components["schemas"]["Definition"];
                    /** @default  */
                    note?: string;
                    /**
                     * @default organisation
                     * @enum {string}
                     */
                    visibility?: "organisation" | "private";
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` where this is an earlier answer. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        archived: boolean;
                        latestVersion: number;
                        revision: number;
                        changedAt: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    segmentsPage: {
        parameters: {
            query?: {
                archived?: boolean;
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        segments: {
                            id: string;
                            name: string;
                            archived: boolean;
                            latestVersion: number;
                            revision: number;
                            changedAt: string;
                            createdAt: string;
                            author: string;
                            /** @enum {string} */
                            visibility: "organisation" | "private";
                            tags: string[];
                            sentence: string | null;
                            lastCount: {
                                count: {
                                    /** @constant */
                                    shown: true;
                                    value: number;
                                    /** @constant */
                                    rough?: true;
                                } | {
                                    /** @constant */
                                    shown: false;
                                    below: number;
                                };
                                asOf: string;
                                at: string;
                            } | null;
                        }[];
                        next: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    segmentsOpen: {
        parameters: {
            query?: {
                version?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        segment: {
                            id: string;
                            name: string;
                            archived: boolean;
                            latestVersion: number;
                            revision: number;
                            changedAt: string;
                            author: string;
                            createdAt: string;
                            lastCount: {
                                count: {
                                    /** @constant */
                                    shown: true;
                                    value: number;
                                    /** @constant */
                                    rough?: true;
                                } | {
                                    /** @constant */
                                    shown: false;
                                    below: number;
                                };
                                asOf: string;
                                at: string;
                            } | null;
                            /** @enum {string} */
                            visibility: "organisation" | "private";
                            tags: string[];
                        };
                        version: {
                            segmentId: string;
                            version: number;
                            definition: components["schemas"]["Definition"];
                            note: string;
                            author: string;
                            authorName: string;
                            createdAt: string;
                        };
                        issues: {
                            /** @enum {string} */
                            severity: "error" | "advice";
                            code: string;
                            path: string;
                            message: string;
                            params: {
                                [key: string]: unknown;
                            };
                        }[];
                        labels: {
                            [key: string]: {
                                [key: string]: string;
                            };
                        };
                        segmentNames: {
                            [key: string]: string;
                        };
                        campaignNames: {
                            [key: string]: string;
                        };
                        lookalikeNames: {
                            [key: string]: string;
                        };
                        usedBy: {
                            id: string;
                            name: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    segmentsVersions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        versions: {
                            segmentId: string;
                            version: number;
                            definition: components["schemas"]["Definition"];
                            note: string;
                            author: string;
                            authorName: string;
                            createdAt: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    segmentsSaveVersion: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of one’s own for this write, such as a UUID. Asked again with the same key within 24 hours, the same request is answered as it was at first and nothing is done again. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    basedOnRevision: number;
                    definition: components["schemas"]["Definition"];
                    /** @default  */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` where this is an earlier answer. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        archived: boolean;
                        latestVersion: number;
                        revision: number;
                        changedAt: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    segmentsRename: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of one’s own for this write, such as a UUID. Asked again with the same key within 24 hours, the same request is answered as it was at first and nothing is done again. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    basedOnRevision?: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` where this is an earlier answer. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        archived: boolean;
                        latestVersion: number;
                        revision: number;
                        changedAt: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    segmentsArchive: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of one’s own for this write, such as a UUID. Asked again with the same key within 24 hours, the same request is answered as it was at first and nothing is done again. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` where this is an earlier answer. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        archived: boolean;
                        latestVersion: number;
                        revision: number;
                        changedAt: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    segmentsRestore: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of one’s own for this write, such as a UUID. Asked again with the same key within 24 hours, the same request is answered as it was at first and nothing is done again. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` where this is an earlier answer. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        archived: boolean;
                        latestVersion: number;
                        revision: number;
                        changedAt: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    segmentsDuplicate: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of one’s own for this write, such as a UUID. Asked again with the same key within 24 hours, the same request is answered as it was at first and nothing is done again. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    version?: number;
                    name?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` where this is an earlier answer. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        archived: boolean;
                        latestVersion: number;
                        revision: number;
                        changedAt: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    segmentsDifference: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    version?: number;
                    definition?: components["schemas"]["Definition"];
                    against?: number;
                    /** Format: date */
                    asOf?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        asOf: string;
                        gained: {
                            /** @constant */
                            shown: true;
                            value: number;
                            /** @constant */
                            rough?: true;
                        } | {
                            /** @constant */
                            shown: false;
                            below: number;
                        };
                        lost: {
                            /** @constant */
                            shown: true;
                            value: number;
                            /** @constant */
                            rough?: true;
                        } | {
                            /** @constant */
                            shown: false;
                            below: number;
                        };
                        kept: {
                            /** @constant */
                            shown: true;
                            value: number;
                            /** @constant */
                            rough?: true;
                        } | {
                            /** @constant */
                            shown: false;
                            below: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    segmentsWhereUsed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        segments: {
                            id: string;
                            name: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    segmentsSetTags: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of one’s own for this write, such as a UUID. Asked again with the same key within 24 hours, the same request is answered as it was at first and nothing is done again. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    tags: string[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` where this is an earlier answer. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        archived: boolean;
                        latestVersion: number;
                        revision: number;
                        changedAt: string;
                        tags: string[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    segmentsSetVisibility: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of one’s own for this write, such as a UUID. Asked again with the same key within 24 hours, the same request is answered as it was at first and nothing is done again. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    visibility: "organisation" | "private";
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` where this is an earlier answer. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        archived: boolean;
                        latestVersion: number;
                        revision: number;
                        changedAt: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    segmentsArchiveMany: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of one’s own for this write, such as a UUID. Asked again with the same key within 24 hours, the same request is answered as it was at first and nothing is done again. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ids: string[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` where this is an earlier answer. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        archived: {
                            id: string;
                            name: string;
                        }[];
                        kept: {
                            id: string;
                            name: string;
                            usedBy: string[];
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    segmentsRecount: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of one’s own for this write, such as a UUID. Asked again with the same key within 24 hours, the same request is answered as it was at first and nothing is done again. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` where this is an earlier answer. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        lastCount: {
                            count: {
                                /** @constant */
                                shown: true;
                                value: number;
                                /** @constant */
                                rough?: true;
                            } | {
                                /** @constant */
                                shown: false;
                                below: number;
                            };
                            asOf: string;
                            at: string;
                        } | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    lookalikesList: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        lookalikes: {
                            id: string;
                            name: string;
                            source: {
                                /** @constant */
                                kind: "segment";
                                id: string;
                                version: number;
                            } | {
                                /** @constant */
                                kind: "films";
                                ids: string[];
                            };
                            /** Format: date */
                            asOf: string;
                            createdAt: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    lookalikesTrain: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of one’s own for this write, such as a UUID. Asked again with the same key within 24 hours, the same request is answered as it was at first and nothing is done again. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    source: {
                        /** @constant */
                        kind: "segment";
                        id: string;
                    } | {
                        /** @constant */
                        kind: "films";
                        ids: string[];
                    };
                    /** Format: date */
                    asOf?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` where this is an earlier answer. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        source: {
                            /** @constant */
                            kind: "segment";
                            id: string;
                            version: number;
                        } | {
                            /** @constant */
                            kind: "films";
                            ids: string[];
                        };
                        /** Format: date */
                        asOf: string;
                        createdAt: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    lookalikesShow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        source: {
                            /** @constant */
                            kind: "segment";
                            id: string;
                            version: number;
                        } | {
                            /** @constant */
                            kind: "films";
                            ids: string[];
                        };
                        /** Format: date */
                        asOf: string;
                        createdAt: string;
                        inScope: {
                            /** @constant */
                            shown: true;
                            value: number;
                            /** @constant */
                            rough?: true;
                        } | {
                            /** @constant */
                            shown: false;
                            below: number;
                        };
                        audience: {
                            /** @constant */
                            shown: true;
                            value: number;
                            /** @constant */
                            rough?: true;
                        } | {
                            /** @constant */
                            shown: false;
                            below: number;
                        };
                        tiers: {
                            /** @enum {string} */
                            name: "mostLikely" | "likely" | "lessLikely";
                            from: number;
                            to: number;
                            moviegoers: {
                                /** @constant */
                                shown: true;
                                value: number;
                                /** @constant */
                                rough?: true;
                            } | {
                                /** @constant */
                                shown: false;
                                below: number;
                            };
                        }[];
                        drivers: {
                            phrase: string;
                            times: number;
                            share: number;
                            baseShare: number;
                        }[];
                        tops: {
                            top: number;
                            moviegoers: {
                                /** @constant */
                                shown: true;
                                value: number;
                                /** @constant */
                                rough?: true;
                            } | {
                                /** @constant */
                                shown: false;
                                below: number;
                            };
                            already: {
                                /** @constant */
                                shown: true;
                                value: number;
                                /** @constant */
                                rough?: true;
                            } | {
                                /** @constant */
                                shown: false;
                                below: number;
                            };
                        }[];
                        deciles: {
                            moviegoers: {
                                /** @constant */
                                shown: true;
                                value: number;
                                /** @constant */
                                rough?: true;
                            } | {
                                /** @constant */
                                shown: false;
                                below: number;
                            };
                            inAudience: {
                                /** @constant */
                                shown: true;
                                value: number;
                                /** @constant */
                                rough?: true;
                            } | {
                                /** @constant */
                                shown: false;
                                below: number;
                            };
                            expected: number | null;
                            found: number | null;
                        }[];
                        privacy: {
                            smallest: number;
                            roundedTo: number;
                            deviation: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    audiencesCheck: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    definition: components["schemas"]["Definition"];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        issues: {
                            /** @enum {string} */
                            severity: "error" | "advice";
                            code: string;
                            path: string;
                            message: string;
                            params: {
                                [key: string]: unknown;
                            };
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    audiencesPreview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    definition: components["schemas"]["Definition"];
                    /** Format: date */
                    asOf?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        asOf: string;
                        inScope: {
                            /** @constant */
                            shown: true;
                            value: number;
                            /** @constant */
                            rough?: true;
                        } | {
                            /** @constant */
                            shown: false;
                            below: number;
                        };
                        audience: {
                            /** @constant */
                            shown: true;
                            value: number;
                            /** @constant */
                            rough?: true;
                        } | {
                            /** @constant */
                            shown: false;
                            below: number;
                        };
                        percentOfScope: number | null;
                        reachable: {
                            any: {
                                /** @constant */
                                shown: true;
                                value: number;
                                /** @constant */
                                rough?: true;
                            } | {
                                /** @constant */
                                shown: false;
                                below: number;
                            };
                            email: {
                                /** @constant */
                                shown: true;
                                value: number;
                                /** @constant */
                                rough?: true;
                            } | {
                                /** @constant */
                                shown: false;
                                below: number;
                            };
                            sms: {
                                /** @constant */
                                shown: true;
                                value: number;
                                /** @constant */
                                rough?: true;
                            } | {
                                /** @constant */
                                shown: false;
                                below: number;
                            };
                            push: {
                                /** @constant */
                                shown: true;
                                value: number;
                                /** @constant */
                                rough?: true;
                            } | {
                                /** @constant */
                                shown: false;
                                below: number;
                            };
                            thirdParty: {
                                /** @constant */
                                shown: true;
                                value: number;
                                /** @constant */
                                rough?: true;
                            } | {
                                /** @constant */
                                shown: false;
                                below: number;
                            };
                        };
                        rows: {
                            [key: string]: {
                                own: {
                                    /** @constant */
                                    shown: true;
                                    value: number;
                                    /** @constant */
                                    rough?: true;
                                } | {
                                    /** @constant */
                                    shown: false;
                                    below: number;
                                };
                                effect: {
                                    /** @enum {string} */
                                    word: "keeps" | "drops" | "covers" | "adds";
                                    percent: number | null;
                                } | null;
                                /** @enum {string} */
                                leftOut?: "few" | "nearlyAll";
                                /** @constant */
                                partLeftOut?: true;
                            };
                        };
                        waterfall: {
                            pointer: string;
                            left: {
                                /** @constant */
                                shown: true;
                                value: number;
                                /** @constant */
                                rough?: true;
                            } | {
                                /** @constant */
                                shown: false;
                                below: number;
                            };
                        }[];
                        advice: {
                            /** @enum {string} */
                            severity: "error" | "advice";
                            code: string;
                            path: string;
                            message: string;
                            params: {
                                [key: string]: unknown;
                            };
                        }[];
                        privacy: {
                            smallest: number;
                            roundedTo: number;
                            deviation: number;
                        };
                        dataVersion: string;
                        tookMs: number;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    audiencesCount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    definition: components["schemas"]["Definition"];
                    /** Format: date */
                    asOf?: string;
                    /**
                     * @default duckdb
                     * @enum {string}
                     */
                    engine?: "memory" | "duckdb";
                    as?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        asOf: string;
                        count: {
                            /** @constant */
                            shown: true;
                            value: number;
                            /** @constant */
                            rough?: true;
                        } | {
                            /** @constant */
                            shown: false;
                            below: number;
                        };
                        scope: "all" | string[];
                        pooled: number;
                        advice: {
                            /** @enum {string} */
                            severity: "error" | "advice";
                            code: string;
                            path: string;
                            message: string;
                            params: {
                                [key: string]: unknown;
                            };
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    audiencesProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    definition: components["schemas"]["Definition"];
                    /** Format: date */
                    asOf?: string;
                    /**
                     * @default {
                     *       "kind": "default"
                     *     }
                     */
                    base?: {
                        /** @constant */
                        kind: "default";
                    } | {
                        /** @constant */
                        kind: "everyone";
                    } | {
                        /** @constant */
                        kind: "segment";
                        id: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        asOf: string;
                        audience: {
                            /** @constant */
                            shown: true;
                            value: number;
                            /** @constant */
                            rough?: true;
                        } | {
                            /** @constant */
                            shown: false;
                            below: number;
                        };
                        base: {
                            /** @constant */
                            shown: true;
                            value: number;
                            /** @constant */
                            rough?: true;
                        } | {
                            /** @constant */
                            shown: false;
                            below: number;
                        };
                        baseLabel: string;
                        summaries: {
                            name: string;
                            label: string;
                            /** @enum {string} */
                            unit: "visits" | "tickets" | "days" | "money" | "percent";
                            audience: number | null;
                            base: number | null;
                            index: number | null;
                            rough: boolean;
                        }[];
                        breakdowns: {
                            name: string;
                            label: string;
                            /** @enum {string} */
                            unit: "moviegoers" | "visits";
                            heads?: string[];
                            window: string | null;
                            cells: {
                                key: string[];
                                labels: string[];
                                detail?: string;
                                size: {
                                    /** @constant */
                                    shown: true;
                                    value: number;
                                    /** @constant */
                                    rough?: true;
                                } | {
                                    /** @constant */
                                    shown: false;
                                    below: number;
                                };
                                share: number | null;
                                baseShare: number | null;
                                index: number | null;
                                rough: boolean;
                            }[];
                            notes: string[];
                        }[];
                        hiddenCells: number;
                        privacy: {
                            smallest: number;
                            roundedTo: number;
                            deviation: number;
                        };
                        currency: string;
                        tookMs: number;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    audiencesDescribe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    definition: components["schemas"]["Definition"];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        sentence: string;
                        parts: {
                            text: string;
                            strong?: boolean;
                            pointer: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    audiencesRefusedRows: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rows: number;
                        exact: boolean;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    campaignsList: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        campaigns: {
                            id: string;
                            name: string;
                            /** @enum {string} */
                            state: "draft" | "submitted" | "scheduled" | "schedule_paused" | "sending" | "sending_paused" | "measuring" | "done" | "cancelled";
                            organisation: {
                                id: string;
                                name: string;
                            };
                            film: {
                                id: string;
                                name: string;
                            } | null;
                            segment: {
                                id: string;
                                name: string;
                                version: number;
                            } | null;
                            sendOn: string | null;
                            decideBy: string | null;
                            changedAt: string;
                            parts: {
                                asked: number;
                                approved: number;
                                open: number;
                                refused: number;
                            } | null;
                            own: {
                                /** @enum {string} */
                                state: "pending" | "half_approved" | "changes_asked" | "approved" | "declined" | "expired" | "withdrawn" | "too_few";
                                audience: {
                                    /** @constant */
                                    shown: true;
                                    value: number;
                                    /** @constant */
                                    rough?: true;
                                } | {
                                    /** @constant */
                                    shown: false;
                                    below: number;
                                };
                            } | null;
                            waitsForMe: boolean;
                            news: boolean;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    campaignsCreate: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of one’s own for this write, such as a UUID. Asked again with the same key within 24 hours, the same request is answered as it was at first and nothing is done again. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @default {} */
                    request?: {
                        /** @default null */
                        film?: string | null;
                        /** @default null */
                        segment?: {
                            id: string;
                            version: number;
                        } | null;
                        /** @default [] */
                        exhibitors?: string[];
                        /** @default false */
                        pool?: boolean;
                        /** @default [] */
                        channels?: ("email" | "sms" | "push" | "file")[];
                        /** @default null */
                        sendOn?: string | null;
                        /** @default 10:00 */
                        sendFrom?: string;
                        /** @default 20:00 */
                        sendUntil?: string;
                        /** @default null */
                        decideBy?: string | null;
                        /** @default 10 */
                        windowDays?: number;
                        /** @default 0.2 */
                        controlShare?: number;
                        /** @default 0.05 */
                        baseRate?: number;
                        /** @default null */
                        message?: {
                            variants: {
                                /** @enum {string} */
                                name: "A" | "B" | "C" | "D" | "E";
                                weight: number;
                                languages: {
                                    language: string;
                                    email?: {
                                        subject: string;
                                        preheader: string;
                                        blocks: ({
                                            /** @constant */
                                            kind: "text";
                                            text: string;
                                        } | {
                                            /** @constant */
                                            kind: "image";
                                            url: string;
                                            alt: string;
                                            link?: string;
                                        } | {
                                            /** @constant */
                                            kind: "button";
                                            text: string;
                                            url: string;
                                        } | {
                                            /** @constant */
                                            kind: "unsubscribe";
                                            text: string;
                                        })[];
                                    };
                                    sms?: {
                                        text: string;
                                    };
                                    push?: {
                                        title: string;
                                        body: string;
                                        link?: string;
                                    };
                                    file?: {
                                        text: string;
                                    };
                                }[];
                            }[];
                        } | null;
                        /** @default  */
                        image?: string;
                        /** @default  */
                        trailer?: string;
                        /**
                         * @default {
                         *       "basis": "delivered",
                         *       "fee": 0,
                         *       "share": 0
                         *     }
                         */
                        money?: {
                            /** @enum {string} */
                            basis: "delivered" | "visits";
                            fee: number;
                            share: number;
                        };
                        /** @default  */
                        notes?: string;
                    };
                    copyOf?: string;
                    copyParts?: string[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` where this is an earlier answer. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        /** @enum {string} */
                        state: "draft" | "submitted" | "scheduled" | "schedule_paused" | "sending" | "sending_paused" | "measuring" | "done" | "cancelled";
                        revision: number;
                        changedAt: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    campaignsOpen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        /** @enum {string} */
                        state: "draft" | "submitted" | "scheduled" | "schedule_paused" | "sending" | "sending_paused" | "measuring" | "done" | "cancelled";
                        revision: number;
                        changedAt: string;
                        organisation: {
                            id: string;
                            name: string;
                        };
                        request: {
                            /** @default null */
                            film: string | null;
                            /** @default null */
                            segment: {
                                id: string;
                                version: number;
                            } | null;
                            /** @default [] */
                            exhibitors: string[];
                            /** @default false */
                            pool: boolean;
                            /** @default [] */
                            channels: ("email" | "sms" | "push" | "file")[];
                            /** @default null */
                            sendOn: string | null;
                            /** @default 10:00 */
                            sendFrom: string;
                            /** @default 20:00 */
                            sendUntil: string;
                            /** @default null */
                            decideBy: string | null;
                            /** @default 10 */
                            windowDays: number;
                            /** @default 0.2 */
                            controlShare: number;
                            /** @default 0.05 */
                            baseRate: number;
                            /** @default null */
                            message: {
                                variants: {
                                    /** @enum {string} */
                                    name: "A" | "B" | "C" | "D" | "E";
                                    weight: number;
                                    languages: {
                                        language: string;
                                        email?: {
                                            subject: string;
                                            preheader: string;
                                            blocks: ({
                                                /** @constant */
                                                kind: "text";
                                                text: string;
                                            } | {
                                                /** @constant */
                                                kind: "image";
                                                url: string;
                                                alt: string;
                                                link?: string;
                                            } | {
                                                /** @constant */
                                                kind: "button";
                                                text: string;
                                                url: string;
                                            } | {
                                                /** @constant */
                                                kind: "unsubscribe";
                                                text: string;
                                            })[];
                                        };
                                        sms?: {
                                            text: string;
                                        };
                                        push?: {
                                            title: string;
                                            body: string;
                                            link?: string;
                                        };
                                        file?: {
                                            text: string;
                                        };
                                    }[];
                                }[];
                            } | null;
                            /** @default  */
                            image: string;
                            /** @default  */
                            trailer: string;
                            /**
                             * @default {
                             *       "basis": "delivered",
                             *       "fee": 0,
                             *       "share": 0
                             *     }
                             */
                            money: {
                                /** @enum {string} */
                                basis: "delivered" | "visits";
                                fee: number;
                                share: number;
                            };
                            /** @default  */
                            notes: string;
                        };
                        film: {
                            id: string;
                            name: string;
                            releaseDate: string | null;
                        } | null;
                        segment: {
                            id: string;
                            name: string;
                            version: number;
                        } | null;
                        sentence: string | null;
                        frozen: {
                            asOf: string;
                        } | null;
                        salt: string | null;
                        createdAt: string;
                        submittedAt: string | null;
                        sentFrom: string | null;
                        sentUntil: string | null;
                        parts: {
                            key: string;
                            exhibitor: {
                                id: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            state: "pending" | "half_approved" | "changes_asked" | "approved" | "declined" | "expired" | "withdrawn" | "too_few";
                            terms: {
                                channels: ("email" | "sms" | "push" | "file")[];
                                sendFrom: string;
                                sendUntil: string;
                                money: {
                                    /** @enum {string} */
                                    basis: "delivered" | "visits";
                                    fee: number;
                                    share: number;
                                };
                            };
                            audience: ({
                                /** @constant */
                                shown: true;
                                value: number;
                                /** @constant */
                                rough?: true;
                            } | {
                                /** @constant */
                                shown: false;
                                below: number;
                            }) | null;
                            decidedAt: string | null;
                            decidedBy: string | null;
                            firstApprovedBy: string | null;
                            said: string;
                            snapshot: {
                                asOf: string;
                                audience: {
                                    /** @constant */
                                    shown: true;
                                    value: number;
                                    /** @constant */
                                    rough?: true;
                                } | {
                                    /** @constant */
                                    shown: false;
                                    below: number;
                                };
                                excluded: {
                                    consent: {
                                        /** @constant */
                                        shown: true;
                                        value: number;
                                        /** @constant */
                                        rough?: true;
                                    } | {
                                        /** @constant */
                                        shown: false;
                                        below: number;
                                    };
                                    cap: {
                                        /** @constant */
                                        shown: true;
                                        value: number;
                                        /** @constant */
                                        rough?: true;
                                    } | {
                                        /** @constant */
                                        shown: false;
                                        below: number;
                                    };
                                    guard: {
                                        /** @constant */
                                        shown: true;
                                        value: number;
                                        /** @constant */
                                        rough?: true;
                                    } | {
                                        /** @constant */
                                        shown: false;
                                        below: number;
                                    };
                                    holdOut: {
                                        /** @constant */
                                        shown: true;
                                        value: number;
                                        /** @constant */
                                        rough?: true;
                                    } | {
                                        /** @constant */
                                        shown: false;
                                        below: number;
                                    };
                                };
                                target: {
                                    /** @constant */
                                    shown: true;
                                    value: number;
                                    /** @constant */
                                    rough?: true;
                                } | {
                                    /** @constant */
                                    shown: false;
                                    below: number;
                                };
                                control: {
                                    /** @constant */
                                    shown: true;
                                    value: number;
                                    /** @constant */
                                    rough?: true;
                                } | {
                                    /** @constant */
                                    shown: false;
                                    below: number;
                                };
                                sent: {
                                    /** @constant */
                                    shown: true;
                                    value: number;
                                    /** @constant */
                                    rough?: true;
                                } | {
                                    /** @constant */
                                    shown: false;
                                    below: number;
                                };
                                byChannels: {
                                    channels: string;
                                    people: {
                                        /** @constant */
                                        shown: true;
                                        value: number;
                                        /** @constant */
                                        rough?: true;
                                    } | {
                                        /** @constant */
                                        shown: false;
                                        below: number;
                                    };
                                }[];
                            } | null;
                            revision: number;
                        }[];
                        totals: {
                            audience: {
                                /** @constant */
                                shown: true;
                                value: number;
                                /** @constant */
                                rough?: true;
                            } | {
                                /** @constant */
                                shown: false;
                                below: number;
                            };
                            target: {
                                /** @constant */
                                shown: true;
                                value: number;
                                /** @constant */
                                rough?: true;
                            } | {
                                /** @constant */
                                shown: false;
                                below: number;
                            };
                            control: {
                                /** @constant */
                                shown: true;
                                value: number;
                                /** @constant */
                                rough?: true;
                            } | {
                                /** @constant */
                                shown: false;
                                below: number;
                            };
                            sent: {
                                /** @constant */
                                shown: true;
                                value: number;
                                /** @constant */
                                rough?: true;
                            } | {
                                /** @constant */
                                shown: false;
                                below: number;
                            };
                        } | null;
                        notes: {
                            at: string;
                            by: string;
                            organisation: string;
                            part: string | null;
                            kind: string;
                            text: string;
                            isNew: boolean;
                        }[];
                        issues: {
                            path: string;
                            /** @enum {string} */
                            severity: "error" | "warning";
                            message: string;
                        }[];
                        detectable: number | null;
                        curve: {
                            controlShare: number;
                            effect: number | null;
                        }[];
                        alike: {
                            target: {
                                female: number | null;
                                meanAge: number | null;
                                visits: number | null;
                            };
                            control: {
                                female: number | null;
                                meanAge: number | null;
                                visits: number | null;
                            };
                        } | null;
                        may: ("edit" | "submit" | "withdraw" | "pause" | "resume" | "cancel" | "amend" | "decide" | "copy")[];
                        waitsForMe: boolean;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    campaignsSave: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of one’s own for this write, such as a UUID. Asked again with the same key within 24 hours, the same request is answered as it was at first and nothing is done again. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    revision: number;
                    name?: string;
                    request: {
                        /** @default null */
                        film?: string | null;
                        /** @default null */
                        segment?: {
                            id: string;
                            version: number;
                        } | null;
                        /** @default [] */
                        exhibitors?: string[];
                        /** @default false */
                        pool?: boolean;
                        /** @default [] */
                        channels?: ("email" | "sms" | "push" | "file")[];
                        /** @default null */
                        sendOn?: string | null;
                        /** @default 10:00 */
                        sendFrom?: string;
                        /** @default 20:00 */
                        sendUntil?: string;
                        /** @default null */
                        decideBy?: string | null;
                        /** @default 10 */
                        windowDays?: number;
                        /** @default 0.2 */
                        controlShare?: number;
                        /** @default 0.05 */
                        baseRate?: number;
                        /** @default null */
                        message?: {
                            variants: {
                                /** @enum {string} */
                                name: "A" | "B" | "C" | "D" | "E";
                                weight: number;
                                languages: {
                                    language: string;
                                    email?: {
                                        subject: string;
                                        preheader: string;
                                        blocks: ({
                                            /** @constant */
                                            kind: "text";
                                            text: string;
                                        } | {
                                            /** @constant */
                                            kind: "image";
                                            url: string;
                                            alt: string;
                                            link?: string;
                                        } | {
                                            /** @constant */
                                            kind: "button";
                                            text: string;
                                            url: string;
                                        } | {
                                            /** @constant */
                                            kind: "unsubscribe";
                                            text: string;
                                        })[];
                                    };
                                    sms?: {
                                        text: string;
                                    };
                                    push?: {
                                        title: string;
                                        body: string;
                                        link?: string;
                                    };
                                    file?: {
                                        text: string;
                                    };
                                }[];
                            }[];
                        } | null;
                        /** @default  */
                        image?: string;
                        /** @default  */
                        trailer?: string;
                        /**
                         * @default {
                         *       "basis": "delivered",
                         *       "fee": 0,
                         *       "share": 0
                         *     }
                         */
                        money?: {
                            /** @enum {string} */
                            basis: "delivered" | "visits";
                            fee: number;
                            share: number;
                        };
                        /** @default  */
                        notes?: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` where this is an earlier answer. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        /** @enum {string} */
                        state: "draft" | "submitted" | "scheduled" | "schedule_paused" | "sending" | "sending_paused" | "measuring" | "done" | "cancelled";
                        revision: number;
                        changedAt: string;
                        issues: {
                            path: string;
                            /** @enum {string} */
                            severity: "error" | "warning";
                            message: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    campaignsBestFit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    film: string;
                    /** @default null */
                    segment?: {
                        id: string;
                        version: number;
                    } | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        name: string;
                        definition: components["schemas"]["Definition"];
                        sentence: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    campaignsExhibitors: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    segment: {
                        id: string;
                        version: number;
                    } | null;
                    /** @default [] */
                    chosen?: string[];
                    /** @default 0.05 */
                    baseRate?: number;
                    controlShare?: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        asOf: string | null;
                        exhibitors: {
                            id: string;
                            name: string;
                            audience: ({
                                /** @constant */
                                shown: true;
                                value: number;
                                /** @constant */
                                rough?: true;
                            } | {
                                /** @constant */
                                shown: false;
                                below: number;
                            }) | null;
                        }[];
                        pooled: number;
                        detectable: {
                            controlShare: number;
                            effect: number | null;
                        }[];
                        issues: {
                            path: string;
                            /** @enum {string} */
                            severity: "error" | "warning";
                            message: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    campaignsSubmit: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of one’s own for this write, such as a UUID. Asked again with the same key within 24 hours, the same request is answered as it was at first and nothing is done again. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    revision: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` where this is an earlier answer. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        /** @enum {string} */
                        state: "draft" | "submitted" | "scheduled" | "schedule_paused" | "sending" | "sending_paused" | "measuring" | "done" | "cancelled";
                        revision: number;
                        changedAt: string;
                        asked: number;
                        tooFew: number;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    campaignsWithdraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of one’s own for this write, such as a UUID. Asked again with the same key within 24 hours, the same request is answered as it was at first and nothing is done again. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    revision: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` where this is an earlier answer. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        /** @enum {string} */
                        state: "draft" | "submitted" | "scheduled" | "schedule_paused" | "sending" | "sending_paused" | "measuring" | "done" | "cancelled";
                        revision: number;
                        changedAt: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    campaignsPause: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of one’s own for this write, such as a UUID. Asked again with the same key within 24 hours, the same request is answered as it was at first and nothing is done again. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    revision: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` where this is an earlier answer. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        /** @enum {string} */
                        state: "draft" | "submitted" | "scheduled" | "schedule_paused" | "sending" | "sending_paused" | "measuring" | "done" | "cancelled";
                        revision: number;
                        changedAt: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    campaignsResume: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of one’s own for this write, such as a UUID. Asked again with the same key within 24 hours, the same request is answered as it was at first and nothing is done again. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    revision: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` where this is an earlier answer. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        /** @enum {string} */
                        state: "draft" | "submitted" | "scheduled" | "schedule_paused" | "sending" | "sending_paused" | "measuring" | "done" | "cancelled";
                        revision: number;
                        changedAt: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    campaignsCancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of one’s own for this write, such as a UUID. Asked again with the same key within 24 hours, the same request is answered as it was at first and nothing is done again. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    revision: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` where this is an earlier answer. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        /** @enum {string} */
                        state: "draft" | "submitted" | "scheduled" | "schedule_paused" | "sending" | "sending_paused" | "measuring" | "done" | "cancelled";
                        revision: number;
                        changedAt: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    campaignsDecide: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of one’s own for this write, such as a UUID. Asked again with the same key within 24 hours, the same request is answered as it was at first and nothing is done again. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    revision: number;
                    /** @enum {string} */
                    decision: "approve" | "ask_change" | "decline";
                    /** @default  */
                    said?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` where this is an earlier answer. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        key: string;
                        exhibitor: {
                            id: string;
                            name: string;
                        } | null;
                        /** @enum {string} */
                        state: "pending" | "half_approved" | "changes_asked" | "approved" | "declined" | "expired" | "withdrawn" | "too_few";
                        terms: {
                            channels: ("email" | "sms" | "push" | "file")[];
                            sendFrom: string;
                            sendUntil: string;
                            money: {
                                /** @enum {string} */
                                basis: "delivered" | "visits";
                                fee: number;
                                share: number;
                            };
                        };
                        audience: ({
                            /** @constant */
                            shown: true;
                            value: number;
                            /** @constant */
                            rough?: true;
                        } | {
                            /** @constant */
                            shown: false;
                            below: number;
                        }) | null;
                        decidedAt: string | null;
                        decidedBy: string | null;
                        firstApprovedBy: string | null;
                        said: string;
                        snapshot: {
                            asOf: string;
                            audience: {
                                /** @constant */
                                shown: true;
                                value: number;
                                /** @constant */
                                rough?: true;
                            } | {
                                /** @constant */
                                shown: false;
                                below: number;
                            };
                            excluded: {
                                consent: {
                                    /** @constant */
                                    shown: true;
                                    value: number;
                                    /** @constant */
                                    rough?: true;
                                } | {
                                    /** @constant */
                                    shown: false;
                                    below: number;
                                };
                                cap: {
                                    /** @constant */
                                    shown: true;
                                    value: number;
                                    /** @constant */
                                    rough?: true;
                                } | {
                                    /** @constant */
                                    shown: false;
                                    below: number;
                                };
                                guard: {
                                    /** @constant */
                                    shown: true;
                                    value: number;
                                    /** @constant */
                                    rough?: true;
                                } | {
                                    /** @constant */
                                    shown: false;
                                    below: number;
                                };
                                holdOut: {
                                    /** @constant */
                                    shown: true;
                                    value: number;
                                    /** @constant */
                                    rough?: true;
                                } | {
                                    /** @constant */
                                    shown: false;
                                    below: number;
                                };
                            };
                            target: {
                                /** @constant */
                                shown: true;
                                value: number;
                                /** @constant */
                                rough?: true;
                            } | {
                                /** @constant */
                                shown: false;
                                below: number;
                            };
                            control: {
                                /** @constant */
                                shown: true;
                                value: number;
                                /** @constant */
                                rough?: true;
                            } | {
                                /** @constant */
                                shown: false;
                                below: number;
                            };
                            sent: {
                                /** @constant */
                                shown: true;
                                value: number;
                                /** @constant */
                                rough?: true;
                            } | {
                                /** @constant */
                                shown: false;
                                below: number;
                            };
                            byChannels: {
                                channels: string;
                                people: {
                                    /** @constant */
                                    shown: true;
                                    value: number;
                                    /** @constant */
                                    rough?: true;
                                } | {
                                    /** @constant */
                                    shown: false;
                                    below: number;
                                };
                            }[];
                        } | null;
                        revision: number;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    campaignsAmend: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of one’s own for this write, such as a UUID. Asked again with the same key within 24 hours, the same request is answered as it was at first and nothing is done again. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
                part: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    revision: number;
                    terms: {
                        channels: ("email" | "sms" | "push" | "file")[];
                        sendFrom: string;
                        sendUntil: string;
                        money: {
                            /** @enum {string} */
                            basis: "delivered" | "visits";
                            fee: number;
                            share: number;
                        };
                    };
                    /** @default  */
                    said?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` where this is an earlier answer. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        key: string;
                        exhibitor: {
                            id: string;
                            name: string;
                        } | null;
                        /** @enum {string} */
                        state: "pending" | "half_approved" | "changes_asked" | "approved" | "declined" | "expired" | "withdrawn" | "too_few";
                        terms: {
                            channels: ("email" | "sms" | "push" | "file")[];
                            sendFrom: string;
                            sendUntil: string;
                            money: {
                                /** @enum {string} */
                                basis: "delivered" | "visits";
                                fee: number;
                                share: number;
                            };
                        };
                        audience: ({
                            /** @constant */
                            shown: true;
                            value: number;
                            /** @constant */
                            rough?: true;
                        } | {
                            /** @constant */
                            shown: false;
                            below: number;
                        }) | null;
                        decidedAt: string | null;
                        decidedBy: string | null;
                        firstApprovedBy: string | null;
                        said: string;
                        snapshot: {
                            asOf: string;
                            audience: {
                                /** @constant */
                                shown: true;
                                value: number;
                                /** @constant */
                                rough?: true;
                            } | {
                                /** @constant */
                                shown: false;
                                below: number;
                            };
                            excluded: {
                                consent: {
                                    /** @constant */
                                    shown: true;
                                    value: number;
                                    /** @constant */
                                    rough?: true;
                                } | {
                                    /** @constant */
                                    shown: false;
                                    below: number;
                                };
                                cap: {
                                    /** @constant */
                                    shown: true;
                                    value: number;
                                    /** @constant */
                                    rough?: true;
                                } | {
                                    /** @constant */
                                    shown: false;
                                    below: number;
                                };
                                guard: {
                                    /** @constant */
                                    shown: true;
                                    value: number;
                                    /** @constant */
                                    rough?: true;
                                } | {
                                    /** @constant */
                                    shown: false;
                                    below: number;
                                };
                                holdOut: {
                                    /** @constant */
                                    shown: true;
                                    value: number;
                                    /** @constant */
                                    rough?: true;
                                } | {
                                    /** @constant */
                                    shown: false;
                                    below: number;
                                };
                            };
                            target: {
                                /** @constant */
                                shown: true;
                                value: number;
                                /** @constant */
                                rough?: true;
                            } | {
                                /** @constant */
                                shown: false;
                                below: number;
                            };
                            control: {
                                /** @constant */
                                shown: true;
                                value: number;
                                /** @constant */
                                rough?: true;
                            } | {
                                /** @constant */
                                shown: false;
                                below: number;
                            };
                            sent: {
                                /** @constant */
                                shown: true;
                                value: number;
                                /** @constant */
                                rough?: true;
                            } | {
                                /** @constant */
                                shown: false;
                                below: number;
                            };
                            byChannels: {
                                channels: string;
                                people: {
                                    /** @constant */
                                    shown: true;
                                    value: number;
                                    /** @constant */
                                    rough?: true;
                                } | {
                                    /** @constant */
                                    shown: false;
                                    below: number;
                                };
                            }[];
                        } | null;
                        revision: number;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    campaignsRemind: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of one’s own for this write, such as a UUID. Asked again with the same key within 24 hours, the same request is answered as it was at first and nothing is done again. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
                part: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` where this is an earlier answer. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    campaignsComment: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of one’s own for this write, such as a UUID. Asked again with the same key within 24 hours, the same request is answered as it was at first and nothing is done again. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    part?: string;
                    text: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` where this is an earlier answer. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    campaignsRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @default 2 */
                        capMessages: number;
                        /** @default 7 */
                        capDays: number;
                        /** @default 0 */
                        holdOut: number;
                        /** @default false */
                        fourEyes: boolean;
                        /** @default true */
                        showResult: boolean;
                        /**
                         * @default {
                         *       "kind": "file"
                         *     }
                         */
                        handingOver: {
                            /** @constant */
                            kind: "file";
                        } | {
                            /** @constant */
                            kind: "webhook";
                            url: string;
                            unsubscribeUrl: string;
                            perMinute: number;
                        };
                        /** @default [] */
                        testAddresses: string[];
                        hasSecret: boolean;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    campaignsSaveRules: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of one’s own for this write, such as a UUID. Asked again with the same key within 24 hours, the same request is answered as it was at first and nothing is done again. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @default 2 */
                    capMessages?: number;
                    /** @default 7 */
                    capDays?: number;
                    /** @default 0 */
                    holdOut?: number;
                    /** @default false */
                    fourEyes?: boolean;
                    /** @default true */
                    showResult?: boolean;
                    /**
                     * @default {
                     *       "kind": "file"
                     *     }
                     */
                    handingOver?: {
                        /** @constant */
                        kind: "file";
                    } | {
                        /** @constant */
                        kind: "webhook";
                        url: string;
                        unsubscribeUrl: string;
                        perMinute: number;
                    };
                    /** @default [] */
                    testAddresses?: string[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` where this is an earlier answer. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @default 2 */
                        capMessages: number;
                        /** @default 7 */
                        capDays: number;
                        /** @default 0 */
                        holdOut: number;
                        /** @default false */
                        fourEyes: boolean;
                        /** @default true */
                        showResult: boolean;
                        /**
                         * @default {
                         *       "kind": "file"
                         *     }
                         */
                        handingOver: {
                            /** @constant */
                            kind: "file";
                        } | {
                            /** @constant */
                            kind: "webhook";
                            url: string;
                            unsubscribeUrl: string;
                            perMinute: number;
                        };
                        /** @default [] */
                        testAddresses: string[];
                        hasSecret: boolean;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    campaignsHandOver: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of one’s own for this write, such as a UUID. Asked again with the same key within 24 hours, the same request is answered as it was at first and nothing is done again. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` where this is an earlier answer. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        path: string;
                        expiresAt: string;
                        people: number;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    campaignsRecordEvents: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of one’s own for this write, such as a UUID. Asked again with the same key within 24 hours, the same request is answered as it was at first and nothing is done again. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    event: "sent" | "delivered" | "bounced" | "opened" | "clicked" | "unsubscribed";
                    /** Format: date-time */
                    at: string;
                    /** @enum {string} */
                    channel?: "email" | "sms" | "push";
                    moviegoers: string[];
                };
                "text/csv": string;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` where this is an earlier answer. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        taken: number;
                        unknown: number;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    campaignsEngagement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        events: {
                            /** @enum {string} */
                            event: "sent" | "delivered" | "bounced" | "opened" | "clicked" | "unsubscribed";
                            people: {
                                /** @constant */
                                shown: true;
                                value: number;
                                /** @constant */
                                rough?: true;
                            } | {
                                /** @constant */
                                shown: false;
                                below: number;
                            };
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    campaignsResult: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: {
                            from: string;
                            to: string;
                            asOf: string;
                            isProvisional: boolean;
                            sentence: string;
                            all: {
                                target: {
                                    people: {
                                        /** @constant */
                                        shown: true;
                                        value: number;
                                        /** @constant */
                                        rough?: true;
                                    } | {
                                        /** @constant */
                                        shown: false;
                                        below: number;
                                    };
                                    came: {
                                        /** @constant */
                                        shown: true;
                                        value: number;
                                        /** @constant */
                                        rough?: true;
                                    } | {
                                        /** @constant */
                                        shown: false;
                                        below: number;
                                    };
                                };
                                control: {
                                    people: {
                                        /** @constant */
                                        shown: true;
                                        value: number;
                                        /** @constant */
                                        rough?: true;
                                    } | {
                                        /** @constant */
                                        shown: false;
                                        below: number;
                                    };
                                    came: {
                                        /** @constant */
                                        shown: true;
                                        value: number;
                                        /** @constant */
                                        rough?: true;
                                    } | {
                                        /** @constant */
                                        shown: false;
                                        below: number;
                                    };
                                };
                                uplift: {
                                    came: {
                                        target: number;
                                        control: number;
                                        difference: {
                                            value: number;
                                            low: number;
                                            high: number;
                                        };
                                        relative: {
                                            value: number;
                                            low: number;
                                            high: number;
                                        } | null;
                                        because: {
                                            value: number;
                                            low: number;
                                            high: number;
                                        };
                                    };
                                    visits: {
                                        target: number;
                                        control: number;
                                        difference: {
                                            value: number;
                                            low: number;
                                            high: number;
                                        };
                                        relative: {
                                            value: number;
                                            low: number;
                                            high: number;
                                        } | null;
                                        because: {
                                            value: number;
                                            low: number;
                                            high: number;
                                        };
                                    };
                                    spend: {
                                        target: number;
                                        control: number;
                                        difference: {
                                            value: number;
                                            low: number;
                                            high: number;
                                        };
                                        relative: {
                                            value: number;
                                            low: number;
                                            high: number;
                                        } | null;
                                        because: {
                                            value: number;
                                            low: number;
                                            high: number;
                                        };
                                    };
                                } | null;
                            };
                            exhibitors: {
                                target: {
                                    people: {
                                        /** @constant */
                                        shown: true;
                                        value: number;
                                        /** @constant */
                                        rough?: true;
                                    } | {
                                        /** @constant */
                                        shown: false;
                                        below: number;
                                    };
                                    came: {
                                        /** @constant */
                                        shown: true;
                                        value: number;
                                        /** @constant */
                                        rough?: true;
                                    } | {
                                        /** @constant */
                                        shown: false;
                                        below: number;
                                    };
                                };
                                control: {
                                    people: {
                                        /** @constant */
                                        shown: true;
                                        value: number;
                                        /** @constant */
                                        rough?: true;
                                    } | {
                                        /** @constant */
                                        shown: false;
                                        below: number;
                                    };
                                    came: {
                                        /** @constant */
                                        shown: true;
                                        value: number;
                                        /** @constant */
                                        rough?: true;
                                    } | {
                                        /** @constant */
                                        shown: false;
                                        below: number;
                                    };
                                };
                                uplift: {
                                    came: {
                                        target: number;
                                        control: number;
                                        difference: {
                                            value: number;
                                            low: number;
                                            high: number;
                                        };
                                        relative: {
                                            value: number;
                                            low: number;
                                            high: number;
                                        } | null;
                                        because: {
                                            value: number;
                                            low: number;
                                            high: number;
                                        };
                                    };
                                    visits: {
                                        target: number;
                                        control: number;
                                        difference: {
                                            value: number;
                                            low: number;
                                            high: number;
                                        };
                                        relative: {
                                            value: number;
                                            low: number;
                                            high: number;
                                        } | null;
                                        because: {
                                            value: number;
                                            low: number;
                                            high: number;
                                        };
                                    };
                                    spend: {
                                        target: number;
                                        control: number;
                                        difference: {
                                            value: number;
                                            low: number;
                                            high: number;
                                        };
                                        relative: {
                                            value: number;
                                            low: number;
                                            high: number;
                                        } | null;
                                        because: {
                                            value: number;
                                            low: number;
                                            high: number;
                                        };
                                    };
                                } | null;
                                key: string;
                                name: string | null;
                            }[];
                            variants: {
                                target: {
                                    people: {
                                        /** @constant */
                                        shown: true;
                                        value: number;
                                        /** @constant */
                                        rough?: true;
                                    } | {
                                        /** @constant */
                                        shown: false;
                                        below: number;
                                    };
                                    came: {
                                        /** @constant */
                                        shown: true;
                                        value: number;
                                        /** @constant */
                                        rough?: true;
                                    } | {
                                        /** @constant */
                                        shown: false;
                                        below: number;
                                    };
                                };
                                control: {
                                    people: {
                                        /** @constant */
                                        shown: true;
                                        value: number;
                                        /** @constant */
                                        rough?: true;
                                    } | {
                                        /** @constant */
                                        shown: false;
                                        below: number;
                                    };
                                    came: {
                                        /** @constant */
                                        shown: true;
                                        value: number;
                                        /** @constant */
                                        rough?: true;
                                    } | {
                                        /** @constant */
                                        shown: false;
                                        below: number;
                                    };
                                };
                                uplift: {
                                    came: {
                                        target: number;
                                        control: number;
                                        difference: {
                                            value: number;
                                            low: number;
                                            high: number;
                                        };
                                        relative: {
                                            value: number;
                                            low: number;
                                            high: number;
                                        } | null;
                                        because: {
                                            value: number;
                                            low: number;
                                            high: number;
                                        };
                                    };
                                    visits: {
                                        target: number;
                                        control: number;
                                        difference: {
                                            value: number;
                                            low: number;
                                            high: number;
                                        };
                                        relative: {
                                            value: number;
                                            low: number;
                                            high: number;
                                        } | null;
                                        because: {
                                            value: number;
                                            low: number;
                                            high: number;
                                        };
                                    };
                                    spend: {
                                        target: number;
                                        control: number;
                                        difference: {
                                            value: number;
                                            low: number;
                                            high: number;
                                        };
                                        relative: {
                                            value: number;
                                            low: number;
                                            high: number;
                                        } | null;
                                        because: {
                                            value: number;
                                            low: number;
                                            high: number;
                                        };
                                    };
                                } | null;
                                variant: number;
                            }[];
                            days: {
                                target: number | null;
                                control: number | null;
                                difference: {
                                    value: number;
                                    low: number;
                                    high: number;
                                } | null;
                            }[];
                        } | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    campaignsStatement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        currency: string;
                        isFinal: boolean;
                        lines: {
                            fee: number;
                            share: number;
                            total: number;
                            key: string;
                            name: string | null;
                            agreed: {
                                /** @enum {string} */
                                basis: "delivered" | "visits";
                                fee: number;
                                share: number;
                            };
                            delivered: number;
                            visits: number;
                            ticketSpend: number;
                        }[];
                        all: {
                            fee: number;
                            share: number;
                            total: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    campaignsMessageRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        variables: {
                            name: string;
                            label: string;
                            /** @enum {string} */
                            by: "product" | "exhibitor";
                            /** @enum {string} */
                            kind: "text" | "link";
                            fallback: string;
                        }[];
                        lengths: {
                            subject: number;
                            preheader: number;
                            pushTitle: number;
                            pushBody: number;
                        };
                        variantNames: ("A" | "B" | "C" | "D" | "E")[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    campaignsPreviewMessage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    message: {
                        variants: {
                            /** @enum {string} */
                            name: "A" | "B" | "C" | "D" | "E";
                            weight: number;
                            languages: {
                                language: string;
                                email?: {
                                    subject: string;
                                    preheader: string;
                                    blocks: ({
                                        /** @constant */
                                        kind: "text";
                                        text: string;
                                    } | {
                                        /** @constant */
                                        kind: "image";
                                        url: string;
                                        alt: string;
                                        link?: string;
                                    } | {
                                        /** @constant */
                                        kind: "button";
                                        text: string;
                                        url: string;
                                    } | {
                                        /** @constant */
                                        kind: "unsubscribe";
                                        text: string;
                                    })[];
                                };
                                sms?: {
                                    text: string;
                                };
                                push?: {
                                    title: string;
                                    body: string;
                                    link?: string;
                                };
                                file?: {
                                    text: string;
                                };
                            }[];
                        }[];
                    };
                    request: {
                        /** @default null */
                        film?: string | null;
                        /** @default  */
                        image?: string;
                        /** @default  */
                        trailer?: string;
                        /** @default [] */
                        channels?: ("email" | "sms" | "push" | "file")[];
                    };
                    /** @enum {string} */
                    channel: "email" | "sms" | "push" | "file";
                    variant: number;
                    language: string;
                    /**
                     * @default unknown
                     * @enum {string}
                     */
                    reader?: "example" | "unknown";
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        issues: {
                            /** @enum {string} */
                            severity: "error" | "warning";
                            /** @enum {string} */
                            code: "channel_without_content" | "language_twice" | "language_missing" | "name_twice" | "text_missing" | "text_long" | "line_break" | "unsubscribe_missing" | "unsubscribe_twice" | "opt_out_missing" | "sms_many_parts" | "alt_missing" | "variable_unknown" | "variable_without_fallback" | "variable_without_value" | "variable_broken" | "link_missing" | "link_invalid" | "link_not_https" | "link_with_credentials" | "link_to_variable";
                            path: string;
                            message: string;
                        }[];
                        preview: ({
                            /** @constant */
                            channel: "email";
                            subject: string;
                            subjectLength: number;
                            preheader: string;
                            preheaderLength: number;
                            html: string;
                            text: string;
                        } | {
                            /** @constant */
                            channel: "sms";
                            /** @enum {string} */
                            encoding: "gsm7" | "ucs2";
                            characters: number;
                            parts: number;
                            perPart: number;
                            left: number;
                            texts: string[];
                        } | {
                            /** @constant */
                            channel: "push";
                            title: string;
                            titleLength: number;
                            body: string;
                            bodyLength: number;
                            link: string | null;
                        } | {
                            /** @constant */
                            channel: "file";
                            text: string;
                        }) | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    campaignsTryWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of one’s own for this write, such as a UUID. Asked again with the same key within 24 hours, the same request is answered as it was at first and nothing is done again. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    url: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` where this is an earlier answer. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        taken: boolean;
                        said: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    campaignsSendAgain: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of one’s own for this write, such as a UUID. Asked again with the same key within 24 hours, the same request is answered as it was at first and nothing is done again. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` where this is an earlier answer. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    campaignsSending: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        own: {
                            /** @enum {string} */
                            state: "going" | "stopped" | "done";
                            target: {
                                /** @constant */
                                shown: true;
                                value: number;
                                /** @constant */
                                rough?: true;
                            } | {
                                /** @constant */
                                shown: false;
                                below: number;
                            };
                            sent: {
                                /** @constant */
                                shown: true;
                                value: number;
                                /** @constant */
                                rough?: true;
                            } | {
                                /** @constant */
                                shown: false;
                                below: number;
                            };
                            left: {
                                /** @constant */
                                shown: true;
                                value: number;
                                /** @constant */
                                rough?: true;
                            } | {
                                /** @constant */
                                shown: false;
                                below: number;
                            };
                            batches: number;
                            perMinute: number;
                            nextAt: string | null;
                            said: string;
                        } | null;
                        share: number | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    campaignsSendTest: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of one’s own for this write, such as a UUID. Asked again with the same key within 24 hours, the same request is answered as it was at first and nothing is done again. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    variant?: "A" | "B" | "C" | "D" | "E";
                    language: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` where this is an earlier answer. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        sent: number;
                        refused: string[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    compareProfiles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    audiences: ({
                        /** @constant */
                        kind: "segment";
                        id: string;
                        version?: number;
                    } | {
                        /** @constant */
                        kind: "film";
                        id: string;
                        /** @enum {string} */
                        part?: "ahead" | "after";
                    } | {
                        /** @constant */
                        kind: "draft";
                        definition: components["schemas"]["Definition"];
                    })[];
                    /** Format: date */
                    asOf?: string;
                    /**
                     * @default {
                     *       "kind": "default"
                     *     }
                     */
                    base?: {
                        /** @constant */
                        kind: "default";
                    } | {
                        /** @constant */
                        kind: "everyone";
                    } | {
                        /** @constant */
                        kind: "segment";
                        id: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        asOf: string;
                        base: {
                            /** @constant */
                            shown: true;
                            value: number;
                            /** @constant */
                            rough?: true;
                        } | {
                            /** @constant */
                            shown: false;
                            below: number;
                        };
                        baseLabel: string;
                        audiences: {
                            /** @enum {string} */
                            kind: "segment" | "film" | "draft";
                            name: string;
                            size: {
                                /** @constant */
                                shown: true;
                                value: number;
                                /** @constant */
                                rough?: true;
                            } | {
                                /** @constant */
                                shown: false;
                                below: number;
                            };
                        }[];
                        summaries: {
                            name: string;
                            label: string;
                            /** @enum {string} */
                            unit: "visits" | "tickets" | "days" | "money" | "percent";
                            base: number | null;
                            audiences: {
                                value: number | null;
                                index: number | null;
                                rough: boolean;
                            }[];
                        }[];
                        differing: {
                            breakdown: string;
                            label: string;
                            /** @enum {string} */
                            unit: "moviegoers" | "visits";
                            key: string[];
                            labels: string[];
                            audience: number;
                            share: number;
                            ofFirst: number;
                            points: {
                                value: number;
                                low: number;
                                high: number;
                            };
                        }[];
                        breakdowns: {
                            name: string;
                            label: string;
                            /** @enum {string} */
                            unit: "moviegoers" | "visits";
                            heads?: string[];
                            window: string | null;
                            cells: {
                                key: string[];
                                labels: string[];
                                detail?: string;
                                baseShare: number | null;
                                audiences: ({
                                    size: {
                                        /** @constant */
                                        shown: true;
                                        value: number;
                                        /** @constant */
                                        rough?: true;
                                    } | {
                                        /** @constant */
                                        shown: false;
                                        below: number;
                                    };
                                    share: number | null;
                                    index: number | null;
                                    rough: boolean;
                                    points: {
                                        value: number;
                                        low: number;
                                        high: number;
                                    } | null;
                                } | null)[];
                            }[];
                        }[];
                        hiddenCells: number;
                        privacy: {
                            smallest: number;
                            roundedTo: number;
                            deviation: number;
                        };
                        currency: string;
                        tookMs: number;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    compareOverlap: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    audiences: ({
                        /** @constant */
                        kind: "segment";
                        id: string;
                        version?: number;
                    } | {
                        /** @constant */
                        kind: "film";
                        id: string;
                        /** @enum {string} */
                        part?: "ahead" | "after";
                    } | {
                        /** @constant */
                        kind: "draft";
                        definition: components["schemas"]["Definition"];
                    })[];
                    /** Format: date */
                    asOf?: string;
                    /**
                     * @default only
                     * @enum {string}
                     */
                    counting?: "only" | "all";
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        asOf: string;
                        /** @enum {string} */
                        counting: "only" | "all";
                        audiences: {
                            /** @enum {string} */
                            kind: "segment" | "film" | "draft";
                            name: string;
                            size: {
                                /** @constant */
                                shown: true;
                                value: number;
                                /** @constant */
                                rough?: true;
                            } | {
                                /** @constant */
                                shown: false;
                                below: number;
                            };
                            leftOut: ("few" | "nearlyAll") | null;
                        }[];
                        any: {
                            /** @constant */
                            shown: true;
                            value: number;
                            /** @constant */
                            rough?: true;
                        } | {
                            /** @constant */
                            shown: false;
                            below: number;
                        };
                        combinations: {
                            of: number[];
                            size: {
                                /** @constant */
                                shown: true;
                                value: number;
                                /** @constant */
                                rough?: true;
                            } | {
                                /** @constant */
                                shown: false;
                                below: number;
                            };
                            share: number | null;
                        }[];
                        privacy: {
                            smallest: number;
                            roundedTo: number;
                            deviation: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    compareWeekends: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    films: string[];
                    /**
                     * @default visits
                     * @enum {string}
                     */
                    measure?: "visits" | "moviegoers";
                    /** Format: date */
                    asOf?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        asOf: string;
                        /** @enum {string} */
                        measure: "visits" | "moviegoers";
                        films: {
                            id: string;
                            title: string;
                            releaseDate: string | null;
                        }[];
                        weekends: {
                            number: number;
                            films: ({
                                /** Format: date */
                                from: string;
                                /** Format: date */
                                to: string;
                                whole: boolean;
                                size: {
                                    /** @constant */
                                    shown: true;
                                    value: number;
                                    /** @constant */
                                    rough?: true;
                                } | {
                                    /** @constant */
                                    shown: false;
                                    below: number;
                                };
                                change: {
                                    percent: number;
                                    rough: boolean;
                                } | null;
                            } | null)[];
                            difference: {
                                percent: number;
                                rough: boolean;
                            } | null;
                        }[];
                        privacy: {
                            smallest: number;
                            roundedTo: number;
                            deviation: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    catalogueSearch: {
        parameters: {
            query: {
                lookup: "exhibitors" | "sites" | "films";
                text?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        options: {
                            value: string;
                            label: string;
                            detail: string | null;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    catalogueLabels: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    fields: {
                        [key: string]: string[];
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        labels: {
                            [key: string]: {
                                [key: string]: string;
                            };
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    catalogueValues: {
        parameters: {
            query: {
                field: string;
                text?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        unit: "moviegoers" | "visits";
                        options: {
                            value: string;
                            label: string;
                            count: {
                                /** @constant */
                                shown: true;
                                value: number;
                                /** @constant */
                                rough?: true;
                            } | {
                                /** @constant */
                                shown: false;
                                below: number;
                            };
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    catalogueExhibitors: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        exhibitors: {
                            id: string;
                            name: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    catalogueDictionary: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        metrics: {
                            [key: string]: {
                                label: string;
                                meaning: string;
                                formula: string | null;
                                /** @enum {string} */
                                unit: "moviegoers" | "visits" | "tickets" | "days" | "money" | "percent" | "index" | "date";
                            };
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    importsStatus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        folder: string;
                        /** @default null */
                        source: string | null;
                        dryRun: boolean;
                        /** @enum {string} */
                        state: "running" | "done" | "failed" | "cancelled";
                        /** @enum {string} */
                        phase: "catalogue" | "reading" | "folding" | "done";
                        bytesRead: number;
                        bytesTotal: number;
                        rows: number;
                        rowsPerSecond: number;
                        secondsLeft: number | null;
                        startedAt: string;
                        endedAt: string | null;
                        error: string | null;
                        summary: {
                            rows: number;
                            members: number;
                            transactions: number;
                            moviegoers: number;
                            visits: number;
                            duplicates: number | null;
                            outdated: number | null;
                            concessionsOnly: number | null;
                            deadLetters: {
                                reason: string;
                                count: number;
                            }[];
                            seconds: number;
                            rowsPerSecond: number;
                            /** @default [] */
                            notRead: {
                                name: string;
                                why: string;
                            }[];
                            /** @default [] */
                            columns: {
                                files: string[];
                                unknown: string[];
                                absent: string[];
                            }[];
                        } | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    importsLatest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        job: {
                            id: string;
                            folder: string;
                            /** @default null */
                            source: string | null;
                            dryRun: boolean;
                            /** @enum {string} */
                            state: "running" | "done" | "failed" | "cancelled";
                            /** @enum {string} */
                            phase: "catalogue" | "reading" | "folding" | "done";
                            bytesRead: number;
                            bytesTotal: number;
                            rows: number;
                            rowsPerSecond: number;
                            secondsLeft: number | null;
                            startedAt: string;
                            endedAt: string | null;
                            error: string | null;
                            summary: {
                                rows: number;
                                members: number;
                                transactions: number;
                                moviegoers: number;
                                visits: number;
                                duplicates: number | null;
                                outdated: number | null;
                                concessionsOnly: number | null;
                                deadLetters: {
                                    reason: string;
                                    count: number;
                                }[];
                                seconds: number;
                                rowsPerSecond: number;
                                /** @default [] */
                                notRead: {
                                    name: string;
                                    why: string;
                                }[];
                                /** @default [] */
                                columns: {
                                    files: string[];
                                    unknown: string[];
                                    absent: string[];
                                }[];
                            } | null;
                        } | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    importsRuns: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                exhibitor: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        runs: {
                            job: string;
                            /** @enum {string} */
                            how: "folder" | "upload" | "source" | "push" | "replay";
                            file: string | null;
                            rows: number;
                            members: number;
                            transactions: number;
                            by: {
                                id: string;
                                name: string | null;
                            } | null;
                            startedAt: string;
                            endedAt: string | null;
                            /** @enum {string} */
                            state: "running" | "done" | "failed" | "cancelled";
                            error: string | null;
                            deadLetters: {
                                reason: string;
                                count: number;
                            }[];
                            seconds: number | null;
                            onRecord: {
                                moviegoers: number;
                                visits: number;
                            } | null;
                            underWay: {
                                /** @enum {string} */
                                phase: "catalogue" | "reading" | "folding" | "done" | "replaying";
                                part: number | null;
                                rowsPerSecond: number | null;
                                secondsLeft: number | null;
                            } | null;
                        }[];
                        next: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    deadLettersPage: {
        parameters: {
            query?: {
                reason?: string;
                exhibitor?: string;
                feed?: "members" | "transactions" | "catalogue";
                since?: string;
                before?: string;
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        letters: {
                            id: string;
                            exhibitor: string;
                            /** @enum {string} */
                            feed: "members" | "transactions" | "catalogue";
                            file: string;
                            line: number;
                            reason: string;
                            detail: string;
                            bytes: string;
                            /** @enum {string} */
                            format: "csv" | "ndjson";
                            header: string | null;
                            /** @default null */
                            messageKey: string | null;
                            at: string;
                            replayable: boolean;
                        }[];
                        next: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    deadLettersReasons: {
        parameters: {
            query?: {
                exhibitor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        total: number;
                        reasons: {
                            reason: string;
                            title: string;
                            says: string;
                            count: number;
                            exhibitors: string[];
                            last: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    deadLettersReplayState: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        underWay: {
                            replayed: number;
                            refused: number;
                            id: string;
                            startedAt: string;
                        } | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    deadLettersReplay: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of one’s own for this write, such as a UUID. Asked again with the same key within 24 hours, the same request is answered as it was at first and nothing is done again. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    reason?: string;
                    exhibitor?: string;
                    ids?: string[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` where this is an earlier answer. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        replayed: number;
                        refused: number;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    moviegoersErasures: {
        parameters: {
            query?: {
                exhibitor?: string;
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        erasures: {
                            mark: string;
                            exhibitor: string;
                            at: string;
                        }[];
                        next: {
                            at: string;
                            mark: string;
                        } | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    moviegoersErase: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of one’s own for this write, such as a UUID. Asked again with the same key within 24 hours, the same request is answered as it was at first and nothing is done again. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    moviegoer: string;
                } | {
                    exhibitor: string;
                    memberId: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` where this is an earlier answer. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        moviegoer: string;
                        mark: string;
                        /** @enum {string} */
                        state: "done" | "under_way";
                        existed: boolean | null;
                        removedFrom: string[];
                        underWay: string[];
                        remains: string[];
                        at: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    exhibitorsOverview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        at: string;
                        moviegoers: number;
                        exhibitors: {
                            id: string;
                            name: string;
                            reaches: string | null;
                            feeds: {
                                /** @enum {string} */
                                feed: "members" | "transactions";
                                /** @enum {string} */
                                state: "fresh" | "late" | "stopped" | "none";
                                lastAt: string | null;
                                ageHours: number | null;
                                promisedHours: number;
                                rows24: number;
                                days: {
                                    day: string;
                                    rows: number;
                                }[];
                            }[];
                            deadLetters: number;
                            topReason: string | null;
                            sites: number;
                            usable: number;
                            filmCodes: number;
                            filmsToMatch: number;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    exhibitorsAdd: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of one’s own for this write, such as a UUID. Asked again with the same key within 24 hours, the same request is answered as it was at first and nothing is done again. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    id: string;
                    name: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` where this is an earlier answer. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    exhibitorsOpen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        exhibitor: {
                            id: string;
                            name: string;
                            reaches: string | null;
                            feeds: {
                                /** @enum {string} */
                                feed: "members" | "transactions";
                                /** @enum {string} */
                                state: "fresh" | "late" | "stopped" | "none";
                                lastAt: string | null;
                                ageHours: number | null;
                                promisedHours: number;
                                rows24: number;
                                days: {
                                    day: string;
                                    rows: number;
                                }[];
                            }[];
                            deadLetters: number;
                            topReason: string | null;
                            sites: number;
                            usable: number;
                            filmCodes: number;
                            filmsToMatch: number;
                        };
                        sites: {
                            id: string;
                            exhibitor: string;
                            code: string;
                            name: string;
                            region: string | null;
                            postcode: string | null;
                            timeZone: string | null;
                            usable: boolean;
                        }[];
                        keys: {
                            id: string;
                            createdAt: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    exhibitorsRename: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of one’s own for this write, such as a UUID. Asked again with the same key within 24 hours, the same request is answered as it was at first and nothing is done again. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` where this is an earlier answer. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    exhibitorsPromise: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of one’s own for this write, such as a UUID. Asked again with the same key within 24 hours, the same request is answered as it was at first and nothing is done again. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                exhibitor: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    feed: "members" | "transactions";
                    hours: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` where this is an earlier answer. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        exhibitor: string;
                        /** @enum {string} */
                        feed: "members" | "transactions";
                        hours: number;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    exhibitorsPreviewSites: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                exhibitor: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    sites: {
                        code: string;
                        name: string;
                        region?: string;
                        postcode?: string;
                        timeZone: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        changes: {
                            /** @enum {string} */
                            kind: "added" | "changed" | "unchanged" | "refused";
                            code: string;
                            name: string;
                            changed: string[];
                            reason: string | null;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    exhibitorsSaveSites: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of one’s own for this write, such as a UUID. Asked again with the same key within 24 hours, the same request is answered as it was at first and nothing is done again. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                exhibitor: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    sites: {
                        code: string;
                        name: string;
                        region?: string;
                        postcode?: string;
                        timeZone: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` where this is an earlier answer. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        added: number;
                        changed: number;
                        unchanged: number;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    exhibitorsDiagnostics: {
        parameters: {
            query?: {
                exhibitor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        counts: {
                            /** @enum {string} */
                            kind: "no_time_zone" | "invalid_time_zone" | "unknown_code" | "no_transactions" | "no_member";
                            count: number;
                        }[];
                        findings: {
                            /** @enum {string} */
                            kind: "no_time_zone" | "invalid_time_zone" | "unknown_code" | "no_transactions" | "no_member";
                            exhibitor: string;
                            site: string | null;
                            code: string;
                            name: string;
                            says: string;
                            helps: string;
                        }[];
                        sites: number;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    exhibitorsFilmDiagnostics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        films: number;
                        counts: {
                            /** @enum {string} */
                            kind: "unreleased" | "unmatched" | "no_visits";
                            count: number;
                        }[];
                        findings: {
                            /** @enum {string} */
                            kind: "unreleased" | "unmatched" | "no_visits";
                            film: string;
                            title: string;
                            says: string;
                            helps: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    feedLayoutsOpen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                exhibitor: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        layouts: {
                            /** @enum {string} */
                            feed: "members" | "transactions";
                            layout: {
                                /** @enum {string} */
                                encoding: "utf-8" | "windows-1252" | "utf-16le";
                                /** @enum {string} */
                                delimiter: "," | ";" | "\t" | "|";
                                columns: {
                                    [key: string]: string;
                                };
                                fixed: {
                                    [key: string]: string;
                                };
                                words: {
                                    [key: string]: {
                                        [key: string]: string;
                                    };
                                };
                                tickets: {
                                    type: string | null;
                                    quantity: string;
                                    price: string;
                                } | null;
                                /** @enum {string} */
                                dates: "ymd" | "dmy" | "mdy";
                                timeZone: string | null;
                                /** @enum {string} */
                                decimals: "." | ",";
                            } | null;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    feedLayoutsSave: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of one’s own for this write, such as a UUID. Asked again with the same key within 24 hours, the same request is answered as it was at first and nothing is done again. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                exhibitor: string;
                feed: "members" | "transactions";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    layout: {
                        /** @enum {string} */
                        encoding: "utf-8" | "windows-1252" | "utf-16le";
                        /** @enum {string} */
                        delimiter: "," | ";" | "\t" | "|";
                        columns: {
                            [key: string]: string;
                        };
                        fixed: {
                            [key: string]: string;
                        };
                        words: {
                            [key: string]: {
                                [key: string]: string;
                            };
                        };
                        tickets: {
                            type: string | null;
                            quantity: string;
                            price: string;
                        } | null;
                        /** @enum {string} */
                        dates: "ymd" | "dmy" | "mdy";
                        timeZone: string | null;
                        /** @enum {string} */
                        decimals: "." | ",";
                    } | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` where this is an earlier answer. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        feed: "members" | "transactions";
                        layout: {
                            /** @enum {string} */
                            encoding: "utf-8" | "windows-1252" | "utf-16le";
                            /** @enum {string} */
                            delimiter: "," | ";" | "\t" | "|";
                            columns: {
                                [key: string]: string;
                            };
                            fixed: {
                                [key: string]: string;
                            };
                            words: {
                                [key: string]: {
                                    [key: string]: string;
                                };
                            };
                            tickets: {
                                type: string | null;
                                quantity: string;
                                price: string;
                            } | null;
                            /** @enum {string} */
                            dates: "ymd" | "dmy" | "mdy";
                            timeZone: string | null;
                            /** @enum {string} */
                            decimals: "." | ",";
                        } | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    feedSourcesList: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                exhibitor: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        sources: {
                            id: string;
                            exhibitor: string;
                            name: string;
                            of: {
                                /** @constant */
                                kind: "folder";
                                folder: string;
                            } | {
                                /** @constant */
                                kind: "database";
                                host: string;
                                port: number;
                                database: string;
                                user: string;
                                tls: boolean;
                                members: {
                                    query: string;
                                    watermark: string;
                                    columns: {
                                        [key: string]: string;
                                    };
                                    overlap: number;
                                } | null;
                                transactions: {
                                    query: string;
                                    watermark: string;
                                    columns: {
                                        [key: string]: string;
                                    };
                                    overlap: number;
                                } | null;
                            };
                            schedule: {
                                /** @constant */
                                kind: "hand";
                            } | {
                                /** @constant */
                                kind: "minutes";
                                minutes: number;
                            } | {
                                /** @constant */
                                kind: "daily";
                                at: string;
                            };
                            paused: boolean;
                            createdAt: string;
                            changedAt: string;
                            dueAt: string | null;
                            hasPassword: boolean;
                            lastRun: {
                                id: string;
                                /** @enum {string} */
                                state: "waiting" | "running" | "done" | "failed" | "cancelled";
                                beganAt: string;
                                endedAt: string | null;
                                rows: number;
                                deadLetters: number | null;
                                error: string | null;
                            } | null;
                        }[];
                        folders: string[];
                        columns: {
                            members: string[];
                            transactions: string[];
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    feedSourcesRemove: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of one’s own for this write, such as a UUID. Asked again with the same key within 24 hours, the same request is answered as it was at first and nothing is done again. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` where this is an earlier answer. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    feedSourcesPause: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of one’s own for this write, such as a UUID. Asked again with the same key within 24 hours, the same request is answered as it was at first and nothing is done again. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` where this is an earlier answer. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        exhibitor: string;
                        name: string;
                        of: {
                            /** @constant */
                            kind: "folder";
                            folder: string;
                        } | {
                            /** @constant */
                            kind: "database";
                            host: string;
                            port: number;
                            database: string;
                            user: string;
                            tls: boolean;
                            members: {
                                query: string;
                                watermark: string;
                                columns: {
                                    [key: string]: string;
                                };
                                overlap: number;
                            } | null;
                            transactions: {
                                query: string;
                                watermark: string;
                                columns: {
                                    [key: string]: string;
                                };
                                overlap: number;
                            } | null;
                        };
                        schedule: {
                            /** @constant */
                            kind: "hand";
                        } | {
                            /** @constant */
                            kind: "minutes";
                            minutes: number;
                        } | {
                            /** @constant */
                            kind: "daily";
                            at: string;
                        };
                        paused: boolean;
                        createdAt: string;
                        changedAt: string;
                        dueAt: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    feedSourcesResume: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of one’s own for this write, such as a UUID. Asked again with the same key within 24 hours, the same request is answered as it was at first and nothing is done again. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` where this is an earlier answer. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        exhibitor: string;
                        name: string;
                        of: {
                            /** @constant */
                            kind: "folder";
                            folder: string;
                        } | {
                            /** @constant */
                            kind: "database";
                            host: string;
                            port: number;
                            database: string;
                            user: string;
                            tls: boolean;
                            members: {
                                query: string;
                                watermark: string;
                                columns: {
                                    [key: string]: string;
                                };
                                overlap: number;
                            } | null;
                            transactions: {
                                query: string;
                                watermark: string;
                                columns: {
                                    [key: string]: string;
                                };
                                overlap: number;
                            } | null;
                        };
                        schedule: {
                            /** @constant */
                            kind: "hand";
                        } | {
                            /** @constant */
                            kind: "minutes";
                            minutes: number;
                        } | {
                            /** @constant */
                            kind: "daily";
                            at: string;
                        };
                        paused: boolean;
                        createdAt: string;
                        changedAt: string;
                        dueAt: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    feedSourcesRun: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of one’s own for this write, such as a UUID. Asked again with the same key within 24 hours, the same request is answered as it was at first and nothing is done again. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` where this is an earlier answer. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        job: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    filmsList: {
        parameters: {
            query?: {
                text?: string;
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        films: {
                            id: string;
                            title: string;
                            releaseDate: string | null;
                            rating: string | null;
                            genres: string[];
                            distributor: string | null;
                            franchise: string | null;
                            director: string | null;
                            cast: string[];
                            codes: number;
                            exhibitors: number;
                        }[];
                        next: {
                            title: string;
                            id: string;
                        } | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    filmsAdd: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of one’s own for this write, such as a UUID. Asked again with the same key within 24 hours, the same request is answered as it was at first and nothing is done again. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title: string;
                    /** @default null */
                    releaseDate?: string | null;
                    /** @default null */
                    rating?: string | null;
                    genres?: string[];
                    /** @default null */
                    distributor?: string | null;
                    /** @default null */
                    franchise?: string | null;
                    /** @default null */
                    director?: string | null;
                    cast?: string[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` where this is an earlier answer. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        title: string;
                        releaseDate: string | null;
                        rating: string | null;
                        genres: string[];
                        distributor: string | null;
                        franchise: string | null;
                        director: string | null;
                        cast: string[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    filmsEdit: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of one’s own for this write, such as a UUID. Asked again with the same key within 24 hours, the same request is answered as it was at first and nothing is done again. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                film: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    details: {
                        title: string;
                        /** @default null */
                        releaseDate?: string | null;
                        /** @default null */
                        rating?: string | null;
                        genres?: string[];
                        /** @default null */
                        distributor?: string | null;
                        /** @default null */
                        franchise?: string | null;
                        /** @default null */
                        director?: string | null;
                        cast?: string[];
                    };
                    before?: {
                        title: string;
                        /** @default null */
                        releaseDate?: string | null;
                        /** @default null */
                        rating?: string | null;
                        genres?: string[];
                        /** @default null */
                        distributor?: string | null;
                        /** @default null */
                        franchise?: string | null;
                        /** @default null */
                        director?: string | null;
                        cast?: string[];
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` where this is an earlier answer. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        title: string;
                        releaseDate: string | null;
                        rating: string | null;
                        genres: string[];
                        distributor: string | null;
                        franchise: string | null;
                        director: string | null;
                        cast: string[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    filmsMerge: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of one’s own for this write, such as a UUID. Asked again with the same key within 24 hours, the same request is answered as it was at first and nothing is done again. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                film: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    into: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` where this is an earlier answer. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        film: {
                            id: string;
                            title: string;
                            releaseDate: string | null;
                            rating: string | null;
                            genres: string[];
                            distributor: string | null;
                            franchise: string | null;
                            director: string | null;
                            cast: string[];
                        };
                        moved: number;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    filmsShow: {
        parameters: {
            query?: {
                asOf?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        asOf: string;
                        film: {
                            id: string;
                            title: string;
                            releaseDate: string | null;
                            rating: string | null;
                            genres: string[];
                            distributor: string | null;
                            franchise: string | null;
                            director: string | null;
                            cast: string[];
                        };
                        runDay: number | null;
                        cinemaWeek: number | null;
                        exhibitors: {
                            id: string;
                            name: string;
                        }[];
                        moviegoers: {
                            /** @constant */
                            shown: true;
                            value: number;
                            /** @constant */
                            rough?: true;
                        } | {
                            /** @constant */
                            shown: false;
                            below: number;
                        };
                        ofBase: number | null;
                        visits: {
                            /** @constant */
                            shown: true;
                            value: number;
                            /** @constant */
                            rough?: true;
                        } | {
                            /** @constant */
                            shown: false;
                            below: number;
                        };
                        visitsEach: number | null;
                        openingWeekend: {
                            /** @constant */
                            shown: true;
                            value: number;
                            /** @constant */
                            rough?: true;
                        } | {
                            /** @constant */
                            shown: false;
                            below: number;
                        };
                        openingShare: number | null;
                        repeatViewers: {
                            /** @constant */
                            shown: true;
                            value: number;
                            /** @constant */
                            rough?: true;
                        } | {
                            /** @constant */
                            shown: false;
                            below: number;
                        };
                        repeatShare: number | null;
                        advanceTickets: {
                            /** @constant */
                            shown: true;
                            value: number;
                            /** @constant */
                            rough?: true;
                        } | {
                            /** @constant */
                            shown: false;
                            below: number;
                        };
                        partySize: {
                            value: number | null;
                            base: number | null;
                            index: number | null;
                            rough: boolean;
                        };
                        premiumShare: {
                            value: number | null;
                            base: number | null;
                            index: number | null;
                            rough: boolean;
                        };
                        spendPerVisit: {
                            value: number | null;
                            base: number | null;
                            index: number | null;
                            rough: boolean;
                        };
                        currency: string;
                        privacy: {
                            smallest: number;
                            roundedTo: number;
                            deviation: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    filmsRun: {
        parameters: {
            query?: {
                by?: "gender" | "age" | "ageBand" | "frequency" | "region" | "format" | "daypart" | "partySize";
                measure?: "visits" | "moviegoers";
                asOf?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        asOf: string;
                        /** @enum {string} */
                        by: "gender" | "age" | "ageBand" | "frequency" | "region" | "format" | "daypart" | "partySize";
                        label: string;
                        /** @enum {string} */
                        measure: "visits" | "moviegoers";
                        releaseDate: string | null;
                        keys: {
                            key: string;
                            label: string;
                        }[];
                        base: (number | null)[];
                        days: {
                            size: {
                                /** @constant */
                                shown: true;
                                value: number;
                                /** @constant */
                                rough?: true;
                            } | {
                                /** @constant */
                                shown: false;
                                below: number;
                            };
                            sizes: ({
                                /** @constant */
                                shown: true;
                                value: number;
                                /** @constant */
                                rough?: true;
                            } | {
                                /** @constant */
                                shown: false;
                                below: number;
                            })[];
                            shares: (number | null)[];
                            returning: number | null;
                            /** Format: date */
                            day: string;
                            runDay: number;
                        }[];
                        periods: {
                            size: {
                                /** @constant */
                                shown: true;
                                value: number;
                                /** @constant */
                                rough?: true;
                            } | {
                                /** @constant */
                                shown: false;
                                below: number;
                            };
                            sizes: ({
                                /** @constant */
                                shown: true;
                                value: number;
                                /** @constant */
                                rough?: true;
                            } | {
                                /** @constant */
                                shown: false;
                                below: number;
                            })[];
                            shares: (number | null)[];
                            returning: number | null;
                            /** @enum {string} */
                            kind: "previews" | "weekend" | "weekdays";
                            number: number;
                            /** Format: date */
                            from: string;
                            /** Format: date */
                            to: string;
                            whole: boolean;
                            change: {
                                percent: number;
                                rough: boolean;
                            } | null;
                            indexes: {
                                index: number | null;
                                rough: boolean;
                            }[];
                        }[];
                        moments: {
                            /** @enum {string} */
                            name: "opening" | "sunday" | "thursday";
                            label: string;
                            runDay: number;
                        }[];
                        points: {
                            key: string;
                            /** @enum {string} */
                            from: "opening" | "sunday" | "thursday";
                            /** @enum {string} */
                            to: "opening" | "sunday" | "thursday";
                            points: {
                                value: number;
                                low: number;
                                high: number;
                            } | null;
                        }[];
                        decline: {
                            weekends: number;
                            keys: {
                                percent: number;
                                rough: boolean;
                                key: string;
                            }[];
                            slowest: string;
                            fastest: string;
                        } | null;
                        privacy: {
                            smallest: number;
                            roundedTo: number;
                            deviation: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    filmsMarket: {
        parameters: {
            query?: {
                section?: "inTheatres" | "advanceSales" | "coming" | "archive";
                text?: string;
                genre?: string;
                rating?: string;
                distributor?: string;
                franchise?: string;
                year?: number;
                sort?: "release" | "title" | "moviegoers" | "visits" | "lastWeekend" | "openingWeekend" | "presales";
                asOf?: string;
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        asOf: string;
                        films: {
                            id: string;
                            title: string;
                            releaseDate: string | null;
                            rating: string | null;
                            genres: string[];
                            distributor: string | null;
                            franchise: string | null;
                            director: string | null;
                            cast: string[];
                            /** @enum {string} */
                            section: "inTheatres" | "advanceSales" | "coming" | "archive";
                            moviegoers: {
                                /** @constant */
                                shown: true;
                                value: number;
                                /** @constant */
                                rough?: true;
                            } | {
                                /** @constant */
                                shown: false;
                                below: number;
                            };
                            visits: {
                                /** @constant */
                                shown: true;
                                value: number;
                                /** @constant */
                                rough?: true;
                            } | {
                                /** @constant */
                                shown: false;
                                below: number;
                            };
                            openingWeekend: ({
                                /** @constant */
                                shown: true;
                                value: number;
                                /** @constant */
                                rough?: true;
                            } | {
                                /** @constant */
                                shown: false;
                                below: number;
                            }) | null;
                            lastWeekend: ({
                                /** @constant */
                                shown: true;
                                value: number;
                                /** @constant */
                                rough?: true;
                            } | {
                                /** @constant */
                                shown: false;
                                below: number;
                            }) | null;
                            change: {
                                percent: number;
                                rough: boolean;
                            } | null;
                            presales: {
                                /** @constant */
                                shown: true;
                                value: number;
                                /** @constant */
                                rough?: true;
                            } | {
                                /** @constant */
                                shown: false;
                                below: number;
                            };
                            days: (number | null)[];
                        }[];
                        next: string | null;
                        total: number;
                        sections: {
                            [key: string]: number;
                        };
                        values: {
                            genres: string[];
                            ratings: string[];
                            distributors: string[];
                            franchises: string[];
                            years: number[];
                        };
                        privacy: {
                            smallest: number;
                            roundedTo: number;
                            deviation: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    filmsComparable: {
        parameters: {
            query?: {
                genre?: string;
                from?: number;
                to?: number;
                asOf?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        asOf: string;
                        films: {
                            id: string;
                            title: string;
                            /** Format: date */
                            releaseDate: string;
                            base: {
                                /** @constant */
                                shown: true;
                                value: number;
                                /** @constant */
                                rough?: true;
                            } | {
                                /** @constant */
                                shown: false;
                                below: number;
                            };
                            audience: {
                                /** @constant */
                                shown: true;
                                value: number;
                                /** @constant */
                                rough?: true;
                            } | {
                                /** @constant */
                                shown: false;
                                below: number;
                            };
                            moviegoers: {
                                /** @constant */
                                shown: true;
                                value: number;
                                /** @constant */
                                rough?: true;
                            } | {
                                /** @constant */
                                shown: false;
                                below: number;
                            };
                            both: {
                                /** @constant */
                                shown: true;
                                value: number;
                                /** @constant */
                                rough?: true;
                            } | {
                                /** @constant */
                                shown: false;
                                below: number;
                            };
                            share: number | null;
                            lift: number | null;
                            rough: boolean;
                            liftOfYear: number | null;
                            jaccard: number | null;
                        }[];
                        values: {
                            genres: string[];
                            years: number[];
                        };
                        privacy: {
                            smallest: number;
                            roundedTo: number;
                            deviation: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    filmsMap: {
        parameters: {
            query: {
                films: string[];
                asOf?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        asOf: string;
                        films: {
                            id: string;
                            title: string;
                            releaseDate: string | null;
                            moviegoers: {
                                /** @constant */
                                shown: true;
                                value: number;
                                /** @constant */
                                rough?: true;
                            } | {
                                /** @constant */
                                shown: false;
                                below: number;
                            };
                            x: number;
                            y: number;
                            group: number;
                        }[];
                        pairs: {
                            one: string;
                            other: string;
                            both: {
                                /** @constant */
                                shown: true;
                                value: number;
                                /** @constant */
                                rough?: true;
                            } | {
                                /** @constant */
                                shown: false;
                                below: number;
                            };
                            lift: number | null;
                            rough: boolean;
                        }[];
                        privacy: {
                            smallest: number;
                            roundedTo: number;
                            deviation: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    filmsPresales: {
        parameters: {
            query?: {
                beside?: string[];
                asOf?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        asOf: string;
                        days: number[];
                        films: {
                            id: string;
                            title: string;
                            releaseDate: string | null;
                            tickets: (({
                                /** @constant */
                                shown: true;
                                value: number;
                                /** @constant */
                                rough?: true;
                            } | {
                                /** @constant */
                                shown: false;
                                below: number;
                            }) | null)[];
                        }[];
                        buyers: {
                            /** @constant */
                            shown: true;
                            value: number;
                            /** @constant */
                            rough?: true;
                        } | {
                            /** @constant */
                            shown: false;
                            below: number;
                        };
                        partySize: number | null;
                        inReleaseWeek: number | null;
                        privacy: {
                            smallest: number;
                            roundedTo: number;
                            deviation: number;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    filmMatchesQueue: {
        parameters: {
            query?: {
                state?: "open" | "rejected" | "matched";
                exhibitor?: string;
                order?: "visits" | "confidence";
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        state: "open" | "rejected" | "matched";
                        total: number;
                        codes: {
                            exhibitor: {
                                id: string;
                                name: string;
                            };
                            filmCode: string;
                            titles: string[];
                            sites: number;
                            firstSession: string | null;
                            lastSession: string | null;
                            visits: {
                                /** @constant */
                                shown: true;
                                value: number;
                                /** @constant */
                                rough?: true;
                            } | {
                                /** @constant */
                                shown: false;
                                below: number;
                            };
                            moviegoers: {
                                /** @constant */
                                shown: true;
                                value: number;
                                /** @constant */
                                rough?: true;
                            } | {
                                /** @constant */
                                shown: false;
                                below: number;
                            };
                            suggestions: {
                                film: {
                                    id: string;
                                    title: string;
                                    releaseDate: string | null;
                                    distributor: string | null;
                                };
                                confidence: number;
                                reasons: string[];
                            }[];
                            film: {
                                id: string;
                                title: string;
                                releaseDate: string | null;
                                distributor: string | null;
                            } | null;
                            decision: {
                                /** @enum {string} */
                                kind: "matched" | "rejected";
                                by: string;
                                at: string;
                            } | null;
                        }[];
                        confident: number;
                        next: {
                            value: number;
                            exhibitor: string;
                            filmCode: string;
                        } | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    filmMatchesAccept: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of one’s own for this write, such as a UUID. Asked again with the same key within 24 hours, the same request is answered as it was at first and nothing is done again. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                exhibitor: string;
                filmCode: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    film: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` where this is an earlier answer. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        exhibitor: string;
                        filmCode: string;
                        film: {
                            id: string;
                            title: string;
                            releaseDate: string | null;
                            distributor: string | null;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    filmMatchesAcceptMany: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of one’s own for this write, such as a UUID. Asked again with the same key within 24 hours, the same request is answered as it was at first and nothing is done again. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    matches: {
                        exhibitor: string;
                        filmCode: string;
                        film: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` where this is an earlier answer. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accepted: {
                            exhibitor: string;
                            filmCode: string;
                            film: {
                                id: string;
                                title: string;
                                releaseDate: string | null;
                                distributor: string | null;
                            };
                        }[];
                        left: {
                            exhibitor: string;
                            filmCode: string;
                            says: string;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    filmMatchesAcceptNew: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of one’s own for this write, such as a UUID. Asked again with the same key within 24 hours, the same request is answered as it was at first and nothing is done again. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                exhibitor: string;
                filmCode: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    details: {
                        title: string;
                        /** @default null */
                        releaseDate?: string | null;
                        /** @default null */
                        rating?: string | null;
                        genres?: string[];
                        /** @default null */
                        distributor?: string | null;
                        /** @default null */
                        franchise?: string | null;
                        /** @default null */
                        director?: string | null;
                        cast?: string[];
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` where this is an earlier answer. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        exhibitor: string;
                        filmCode: string;
                        film: {
                            id: string;
                            title: string;
                            releaseDate: string | null;
                            distributor: string | null;
                        };
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    filmMatchesReject: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of one’s own for this write, such as a UUID. Asked again with the same key within 24 hours, the same request is answered as it was at first and nothing is done again. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                exhibitor: string;
                filmCode: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` where this is an earlier answer. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        exhibitor: string;
                        filmCode: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    filmMatchesUndo: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of one’s own for this write, such as a UUID. Asked again with the same key within 24 hours, the same request is answered as it was at first and nothing is done again. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                exhibitor: string;
                filmCode: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    film: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` where this is an earlier answer. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        exhibitor: string;
                        filmCode: string;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    grantsList: {
        parameters: {
            query?: {
                exhibitor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        exhibitor: {
                            id: string;
                            name: string;
                        };
                        grants: {
                            organisation: {
                                id: string;
                                name: string;
                                /** @enum {string} */
                                kind: "distributor" | "studio" | "exhibitor" | "platform";
                            };
                            pooled: {
                                from: string;
                                until: string | null;
                                givenAt: string;
                                givenBy: string;
                                /** @enum {string} */
                                state: "holds" | "later" | "ended";
                            } | null;
                            apart: {
                                from: string;
                                until: string | null;
                                givenAt: string;
                                givenBy: string;
                                /** @enum {string} */
                                state: "holds" | "later" | "ended";
                            } | null;
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    grantsGive: {
        parameters: {
            query?: never;
            header?: {
                /** @description A key of one’s own for this write, such as a UUID. Asked again with the same key within 24 hours, the same request is answered as it was at first and nothing is done again. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                organisation: string;
                use: "pooled" | "apart";
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    exhibitor?: string;
                    /** Format: date */
                    from?: string;
                    /** Format: date */
                    until?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` where this is an earlier answer. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        organisation: {
                            id: string;
                            name: string;
                            /** @enum {string} */
                            kind: "distributor" | "studio" | "exhibitor" | "platform";
                        };
                        pooled: {
                            from: string;
                            until: string | null;
                            givenAt: string;
                            givenBy: string;
                            /** @enum {string} */
                            state: "holds" | "later" | "ended";
                        } | null;
                        apart: {
                            from: string;
                            until: string | null;
                            givenAt: string;
                            givenBy: string;
                            /** @enum {string} */
                            state: "holds" | "later" | "ended";
                        } | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    grantsRevoke: {
        parameters: {
            query?: {
                exhibitor?: string;
            };
            header?: {
                /** @description A key of one’s own for this write, such as a UUID. Asked again with the same key within 24 hours, the same request is answered as it was at first and nothing is done again. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                organisation: string;
                use: "pooled" | "apart";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description `true` where this is an earlier answer. */
                    "Idempotency-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        organisation: {
                            id: string;
                            name: string;
                            /** @enum {string} */
                            kind: "distributor" | "studio" | "exhibitor" | "platform";
                        };
                        pooled: {
                            from: string;
                            until: string | null;
                            givenAt: string;
                            givenBy: string;
                            /** @enum {string} */
                            state: "holds" | "later" | "ended";
                        } | null;
                        apart: {
                            from: string;
                            until: string | null;
                            givenAt: string;
                            givenBy: string;
                            /** @enum {string} */
                            state: "holds" | "later" | "ended";
                        } | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    organisationsList: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        organisations: {
                            id: string;
                            name: string;
                            /** @enum {string} */
                            kind: "distributor" | "studio" | "exhibitor" | "platform";
                            exhibitors: string[];
                            apart: string[];
                            roles: ("analyst" | "marketer" | "approver" | "administrator")[];
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    operationsStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        dataAsOf: string | null;
                        moviegoers: number;
                        visits: number;
                        dataVersion: string;
                        exhibitors: number;
                        deadLetters: {
                            reason: string;
                            count: number;
                        }[];
                        latestImport: {
                            id: string;
                            folder: string;
                            /** @default null */
                            source: string | null;
                            dryRun: boolean;
                            /** @enum {string} */
                            state: "running" | "done" | "failed" | "cancelled";
                            /** @enum {string} */
                            phase: "catalogue" | "reading" | "folding" | "done";
                            bytesRead: number;
                            bytesTotal: number;
                            rows: number;
                            rowsPerSecond: number;
                            secondsLeft: number | null;
                            startedAt: string;
                            endedAt: string | null;
                            error: string | null;
                            summary: {
                                rows: number;
                                members: number;
                                transactions: number;
                                moviegoers: number;
                                visits: number;
                                duplicates: number | null;
                                outdated: number | null;
                                concessionsOnly: number | null;
                                deadLetters: {
                                    reason: string;
                                    count: number;
                                }[];
                                seconds: number;
                                rowsPerSecond: number;
                                /** @default [] */
                                notRead: {
                                    name: string;
                                    why: string;
                                }[];
                                /** @default [] */
                                columns: {
                                    files: string[];
                                    unknown: string[];
                                    absent: string[];
                                }[];
                            } | null;
                        } | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    figuresBudgets: {
        parameters: {
            query?: {
                days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        budget: {
                            day: number;
                            variants: number;
                        };
                        organisations: {
                            id: string;
                            name: string;
                            daysNear: number;
                            days: {
                                /** Format: date */
                                day: string;
                                figures: number;
                                variants: number;
                                stopped: number;
                                near: boolean;
                            }[];
                        }[];
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    figuresEffect: {
        parameters: {
            query?: {
                deviation?: number;
                smallest?: number;
                day?: number;
                variants?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        now: {
                            smallest: number;
                            roundedTo: number;
                            deviation: number;
                            mostNoise: number;
                            budget: {
                                day: number;
                                variants: number;
                            };
                            guessed: {
                                pair: number;
                                variants: number;
                                day: number;
                            };
                            shown: number;
                            rough: number;
                        };
                        tried: {
                            smallest: number;
                            roundedTo: number;
                            deviation: number;
                            mostNoise: number;
                            budget: {
                                day: number;
                                variants: number;
                            };
                            guessed: {
                                pair: number;
                                variants: number;
                                day: number;
                            };
                            shown: number;
                            rough: number;
                        };
                        counted: number;
                        newlyHidden: number;
                        newlyShown: number;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    auditList: {
        parameters: {
            query?: {
                organisation?: string;
                person?: string;
                action?: string;
                since?: string;
                before?: string;
                text?: string;
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        entries: {
                            id: string;
                            at: string;
                            actor: {
                                id: string;
                                name: string | null;
                            };
                            organisation: {
                                id: string;
                                name: string | null;
                            } | null;
                            action: string;
                            subject: {
                                id: string;
                                name: string | null;
                            } | null;
                            definition: string | null;
                            scope: string | null;
                            asOf: string | null;
                            count: ({
                                /** @constant */
                                shown: true;
                                value: number;
                                /** @constant */
                                rough?: true;
                            } | {
                                /** @constant */
                                shown: false;
                                below: number;
                            }) | null;
                            figures: number | null;
                            changedFrom: {
                                [key: string]: string | string[];
                            } | null;
                            changedTo: {
                                [key: string]: string | string[];
                            } | null;
                            address: string | null;
                            requestId: string;
                            sequence: number | null;
                            hash: string | null;
                        }[];
                        next: string | null;
                    };
                };
            };
            default: components["responses"]["Problem"];
        };
    };
}
