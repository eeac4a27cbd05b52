/** The words for titles and people. They are chosen so that no well-known film or person results. */
export const adjectives =
  words(`Amber Ashen Barefoot Borrowed Brackish Brazen Broken-Hearted Candlelit Cobbled Copper Crooked Distant Drowsy Dusty Eleventh
Emerald Errant Evening Faded Feathered Ferrous Foolish Forgotten Fourteenth Frosted Gentle Gilded Granite Half-Lit Hollow Honest Hushed Idle Indigo Inland
Ivory Jagged Kindled Lonesome Lopsided Lucky Marble Midsummer Mislaid Moonless Mossy Narrow Northbound Ochre Opaline Overdue Painted Patient Pewter
Quarrelsome Quiet Ragged Restless Rusted Saffron Scarlet Second-Best Sidelong Sleepless Slanted Sugared Sunken Tallow Tangled Threadbare Tidal Tin
Unfinished Unlit Upstairs Velvet Wayward Weathered Whispering Wintered Wooden Woollen`);
export const nouns =
  words(`Abbey Acrobat Almanac Anchor Apiary Archer Atlas Aviary Bakery Ballroom Barometer Beekeeper Bellows Bicycle Boathouse Bonfire
Bridge Burrow Calendar Canary Caravan Carousel Cartographer Chandelier Chapel Choir Clockmaker Cloister Comet Compass Conductor Conservatory Cormorant
Cousin Dovecote Engine Estuary Falconer Ferry Fiddler Fountain Foxhole Garrison Glacier Glasshouse Gondola Granary Greenhouse Harpist Harvest Hatter
Heron Hinterland Horizon Icebreaker Inkwell Juggler Ketch Lantern Larder Ledger Lighthouse Locksmith Magpie Mandolin Meadow Menagerie Meridian Mill
Monsoon Mosaic Narrows Nightjar Notebook Observatory Orchard Organist Otter Parade Parish Pelican Pendulum Pigeon Plough Postcard Puppeteer Quarry
Quartet Quilt Railway Raven Regatta Reservoir Rooftop Saddler Sailmaker Satellite Sexton Shipwright Signal Sparrow Staircase Station Stowaway Sundial
Swan Tannery Teacup Telegraph Tempest Thimble Threshold Tollhouse Trapeze Turnstile Umbrella Understudy Usher Verge Viaduct Vineyard Violet Warden
Weathervane Weaver Whistler Windmill Winter Workshop Yardarm Zephyr`);
export const places = words(
  'Varga Ostholm Brindle Carrow Dunmarrow Ellesk Fallowgate Garron Hesper Illowen Jorvale Kessel Lorne Marrowby Nethershaw Orrin Pellam Quill Ravenna Senn Tarrant Ulverby Vessel Wick Yarrow Zennor',
);
export const numbers = words('Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Forty Ninety');
export const givenNames =
  words(`Ilse Dario Oluchi Tomas Mara Jonah Priya Anselm Beatriz Caspian Delphine Emeka Farid Greta Halvard Imani Jovan Katya Leopold
Mireille Nikhil Odalys Pascale Quillon Rosalind Soren Tamsin Ulrik Valentina Wren Xiomara Yusuf Zelda Akira Bronagh Cosmo Dunja Elio Fenna Gideon Hanne
Isidro Jessamy Kwame Ludmila Matteo Noor Orsolya Piers Ravi`);
export const familyNames =
  words(`Marchetti-Boyd Venn Trane Harrow-Lee Adeyemi Lindqvist Reyes Ashgrove Bellweather Castellane Dunmore Eskelund Farquhar Ghent
Hollis Ivarsen Jessup Kowalczyk Larkspur Mbeki-Shaw Nakagawa Okonjo Pemberley Quist Rasmin Szabo-Clarke Tolliver Underhay Vantongeren Wetherill Xanthos
Yarborough Zielinska Abernash Brightwater Corvino Delacroix-Hale Emberton Fennimore Galbraith-Osei Hawksmere Ibarra-Lund Jantzen Kerrigan-Sole`);

function words(text: string): readonly string[] {
  return text.split(/\s+/);
}
