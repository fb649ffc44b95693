// Vaccines and drugs that an office gives from its own shelf: number | label of ours | names as a pattern. The dose decides the units
// and is left to the coder. Where makers or forms differ, the name must say which.

export const VACCINES = String.raw`
90662 | Influenza vaccine, high dose | (?:high[- ]dose|fluzone hd|hd)[^.;\n]{0,24}(?:influenza|flu)\b|(?:influenza|flu)[^.;\n]{0,24}high[- ]dose|fluzone (?:hd|high)
90694 | Influenza vaccine, adjuvanted, quadrivalent | fluad quad\w*|adjuvanted quad\w* (?:influenza|flu)\b
90653 | Influenza vaccine, adjuvanted | fluad\b(?! quad)
90674 | Influenza vaccine from cell culture, quadrivalent | flucelvax quad\w*
90661 | Influenza vaccine from cell culture | flucelvax\b(?! quad)
90682 | Influenza vaccine, recombinant, quadrivalent | flublok quad\w*
90673 | Influenza vaccine, recombinant | flublok\b(?! quad)
90672 | Influenza vaccine into the nose, quadrivalent | flumist quad\w*
90660 | Influenza vaccine into the nose | flumist\b(?! quad)
90686 | Influenza vaccine, quadrivalent, no preservative | quad\w* (?:flu|influenza)\b|(?:flu|influenza)[^.;\n]{0,12} quad\w*|(?:fluarix|flulaval|fluzone|afluria) quad\w*|\biiv4\b
90656 | Influenza vaccine, trivalent, no preservative | trivalent (?:flu|influenza)\b|(?:flu|influenza)[^.;\n]{0,12} trivalent|\biiv3\b
90715 | Tdap vaccine | tdap|boostrix|adacel
90714 | Td vaccine | td (?:vaccine|booster)|tenivac|tdvax
90700 | DTaP vaccine | dtap(?![- ]?(?:ipv|hib|hep))|infanrix|daptacel
90723 | DTaP, hepatitis B and polio vaccine | pediarix
90698 | DTaP, polio and Hib vaccine | pentacel
90697 | DTaP, polio, Hib and hepatitis B vaccine | vaxelis
90696 | DTaP and polio vaccine, booster | kinrix|quadracel
90713 | Polio vaccine | ipv|ipol
90648 | Hib vaccine, four doses | act[- ]?hib|hiberix|hib[^.;\n]{0,4}\(?prp[- ]t
90647 | Hib vaccine, three doses | pedvax(?:[- ]?hib)?
90707 | Measles, mumps and rubella vaccine | mmr(?!v| ?titer| ?immune)
90710 | Measles, mumps, rubella and varicella vaccine | mmrv|proquad
90716 | Varicella vaccine | varicella(?! ?(?:titer|immun|igg|non|zoster))|varivax|\bvar #\d
90633 C | Hepatitis A vaccine, child | hep(?:atitis)?[- ]?a\b(?! (?:ab|igg|igm|immun))|havrix|vaqta
90632 A | Hepatitis A vaccine, adult | hep(?:atitis)?[- ]?a\b(?! (?:ab|igg|igm|immun))|havrix|vaqta
90744 C | Hepatitis B vaccine, child | hep(?:atitis)?[- ]?b (?:vaccine|#\d|dose)|engerix(?:-b)?|recombivax
90746 A | Hepatitis B vaccine, adult | hep(?:atitis)?[- ]?b (?:vaccine|#\d|dose)|engerix(?:-b)?|recombivax
90739 | Hepatitis B vaccine, two doses | heplisav(?:-b)?
90636 | Hepatitis A and B vaccine | twinrix
90677 | Pneumococcal vaccine, 20 types | prevnar ?-?20|pcv ?-?20
90671 | Pneumococcal vaccine, 15 types | vaxneuvance|pcv ?-?15
90670 | Pneumococcal vaccine, 13 types | prevnar ?-?13|pcv ?-?13
90732 | Pneumococcal vaccine, 23 types | pneumovax(?: ?23)?|ppsv ?-?23
90750 | Zoster vaccine, recombinant | shingrix
90651 | Papillomavirus vaccine, 9 types | gardasil(?: ?9)?|hpv ?-?9|hpv (?:vaccine|#\d|dose)
90734 | Meningococcal vaccine ACWY | menveo|menactra
90619 | Meningococcal vaccine ACWY, tetanus carrier | menquadfi
90620 | Meningococcal B vaccine, 4C | bexsero
90621 | Meningococcal B vaccine, fHbp | trumenba
90680 | Rotavirus vaccine, three doses | rotateq
90681 | Rotavirus vaccine, two doses | rotarix
90679 | RSV vaccine with adjuvant | arexvy
90678 | RSV vaccine | abrysvo
90675 | Rabies vaccine | rabies vaccine|imovax|rabavert
90691 | Typhoid vaccine, injected | typhim(?: vi)?|typhoid vi\b
90738 | Japanese encephalitis vaccine | ixiaro
90717 | Yellow fever vaccine | yf-?vax|yellow fever vaccine
`;

/** As above; `C` is an antineoplastic or another drug whose infusion counts as one, `M` an antibody of that kind. */
export const OFFICE_DRUGS = String.raw`
J2790 | Rho(D) immune globulin, full dose | rho ?\(?d\)? (?:ig|immune globulin)|rhogam|rhig|hyperrho
J0561 | Penicillin G benzathine | bicillin(?: l-?a)?|benzathine penicillin|penicillin g benzathine|benzathine pcn
J1050 | Medroxyprogesterone injection | depo[- ]?provera|medroxyprogesterone|dmpa|depo[- ]?subq
J0696 | Ceftriaxone | ceftriaxone|rocephin
J1885 | Ketorolac | ketorolac|toradol
J1100 | Dexamethasone | dexamethasone|decadron|dex (?=\d)
J1030 | Methylprednisolone acetate, 40 mg | (?:depo[- ]?medrol|methylprednisolone acetate) 40 ?mg|40 ?mg (?:of )?(?:depo[- ]?medrol|methylprednisolone acetate)
J1040 | Methylprednisolone acetate, 80 mg | (?:depo[- ]?medrol|methylprednisolone acetate) 80 ?mg|80 ?mg (?:of )?(?:depo[- ]?medrol|methylprednisolone acetate)
J1010 | Methylprednisolone acetate | depo[- ]?medrol|methylprednisolone acetate
J3301 | Triamcinolone acetonide | kenalog|triamcinolone(?! (?:cream|oint\w*|\d(?:\.\d+)? ?%|0))
J0702 | Betamethasone | celestone|betamethasone (?:acetate|sod\w*|\d+ ?mg)
J3420 | Vitamin B12 | cyanocobalamin|vitamin b-?12|b-?12 (?=\d+ ?(?:mcg|ug)|im\b|inj\w*|shot|given)
J1071 | Testosterone cypionate | testosterone cyp\w*|depo[- ]?testosterone
J3121 | Testosterone enanthate | testosterone enanthate
J0897 | Denosumab | denosumab|prolia|xgeva
J3489 | Zoledronic acid | zoledron\w+(?: acid)?|reclast|zometa
J3111 | Romosozumab | romosozumab|evenity
J2357 | Omalizumab | omalizumab|xolair
J2182 | Mepolizumab | mepolizumab|nucala
J0517 | Benralizumab | benralizumab|fasenra
J2356 | Tezepelumab | tezepelumab|tezspire
Q9991 | Buprenorphine monthly injection, up to 100 mg | (?:sublocade|bup\w*[- ]xr)[^.;\n]{0,8} 100 ?mg
Q9992 | Buprenorphine monthly injection, over 100 mg | (?:sublocade|bup\w*[- ]xr)[^.;\n]{0,8} 300 ?mg
J0577 | Buprenorphine weekly injection, up to 7 days | brixadi weekly
J0578 | Buprenorphine injection for 28 days | brixadi monthly
J2315 | Naltrexone depot | vivitrol|naltrexone (?:xr|er|depot|380)
J2426 | Paliperidone palmitate, monthly | invega sustenna|paliperidone palmitate
J2427 | Paliperidone palmitate, three months | invega trinza
J0401 | Aripiprazole depot | abilify maintena
J1944 | Aripiprazole lauroxil, depot | aristada(?! initio)
J1943 | Aripiprazole lauroxil, first dose | aristada initio
J1631 | Haloperidol decanoate | haloperidol dec\w*|haldol dec\w*
J2680 | Fluphenazine decanoate | fluphenazine dec\w*|prolixin dec\w*
J2794 | Risperidone depot, two weeks | risperdal consta
J0587 | Rimabotulinumtoxin | rimabotulinum\w*|myobloc
J0585 | Onabotulinumtoxin | onabotulinum\w*|botox
J0586 | Abobotulinumtoxin | abobotulinum\w*|dysport
J0588 | Incobotulinumtoxin | incobotulinum\w*|xeomin
J3030 | Sumatriptan injected | sumatriptan (?:6 ?mg )?(?:sq|sc|subq|subcut\w*|inj\w*)
J0178 | Aflibercept into the eye | aflibercept(?! (?:hd|8))|eylea(?! hd)
J0177 | Aflibercept, high dose, into the eye | aflibercept (?:hd|8 ?mg)|eylea hd
J2777 | Faricimab into the eye | faricimab|vabysmo
J2778 | Ranibizumab into the eye | ranibizumab|lucentis
J0179 | Brolucizumab into the eye | brolucizumab|beovu
J7312 | Dexamethasone implant for the eye | ozurdex
J7325 | Hyaluronan, Synvisc | synvisc(?:[- ]one)?
J7323 | Hyaluronan, Euflexxa | euflexxa
J7321 | Hyaluronan, Hyalgan or Supartz | hyalgan|supartz
J7324 | Hyaluronan, Orthovisc | orthovisc
J7327 | Hyaluronan, Monovisc | monovisc
J7318 | Hyaluronan, Durolane | durolane
J0775 | Collagenase for a cord or plaque | xiaflex|collagenase clostridium
J9217 | Leuprolide depot | lupron(?: depot)?|eligard|leuprolide
J9155 | Degarelix | degarelix|firmagon
J9395 | Fulvestrant | fulvestrant|faslodex
J2353 | Octreotide depot | sandostatin lar|octreotide lar
J1930 | Lanreotide | lanreotide|somatuline
J1756 | Iron sucrose | iron sucrose|venofer
J1439 | Ferric carboxymaltose | ferric carboxymaltose|injectafer
J1437 | Ferric derisomaltose | ferric derisomaltose|monoferric
J1750 | Iron dextran | iron dextran|infed
J2916 | Sodium ferric gluconate | ferrlecit|ferric gluconate
Q0138 | Ferumoxytol | ferumoxytol|feraheme
J0885 | Epoetin, not for dialysis | epogen|procrit|epoetin(?: alfa)?
J0881 | Darbepoetin, not for dialysis | darbepoetin|aranesp
J2506 | Pegfilgrastim | pegfilgrastim(?!-)|neulasta
J1442 | Filgrastim | filgrastim(?!-)|neupogen
J2796 | Romiplostim | romiplostim|nplate
J2469 | Palonosetron | palonosetron|aloxi
J2405 | Ondansetron injected | (?:ondansetron|zofran) [^.;\n]{0,12}\b(?:iv|im)\b
J1200 | Diphenhydramine injected | (?:diphenhydramine|benadryl) [^.;\n]{0,12}\b(?:iv|im)\b
J2550 | Promethazine injected | (?:promethazine|phenergan) [^.;\n]{0,12}\b(?:iv|im)\b
J3410 | Hydroxyzine injected | hydroxyzine [^.;\n]{0,12}\bim\b
J0171 | Epinephrine injected | (?:epinephrine|epi) 0\.[1-5] ?mg[^.;\n]{0,8}\bim\b
J1453 | Fosaprepitant | fosaprepitant|emend iv
J0129 M | Abatacept | abatacept|orencia
J1745 M | Infliximab | infliximab(?!-)|remicade
Q5103 M | Infliximab-dyyb | infliximab-dyyb|inflectra
Q5104 M | Infliximab-abda | infliximab-abda|renflexis
Q5121 M | Infliximab-axxq | infliximab-axxq|avsola
J3380 M | Vedolizumab | vedolizumab|entyvio
J2323 M | Natalizumab | natalizumab(?!-)|tysabri
J2350 M | Ocrelizumab | ocrelizumab(?! and)|ocrevus
J3262 M | Tocilizumab | tocilizumab(?!-)|actemra
J0490 M | Belimumab | belimumab|benlysta
J1602 M | Golimumab, intravenous | simponi aria
J2507 M | Pegloticase | pegloticase|krystexxa
J1300 M | Eculizumab | eculizumab|soliris
J1303 M | Ravulizumab | ravulizumab|ultomiris
J3241 M | Teprotumumab | teprotumumab|tepezza
J9312 M | Rituximab | rituximab(?!-)|rituxan
J9355 M | Trastuzumab | trastuzumab(?![- ](?:anns|dkst|dttb|pkrb|qyyp|deruxtecan|emtansine))|herceptin(?! hylecta)
Q5114 M | Trastuzumab-dkst | trastuzumab-dkst|ogivri
Q5116 M | Trastuzumab-qyyp | trastuzumab-qyyp|trazimera
Q5117 M | Trastuzumab-anns | trastuzumab-anns|kanjinti
J9306 M | Pertuzumab | pertuzumab|perjeta
J9354 M | Ado-trastuzumab emtansine | kadcyla|trastuzumab emtansine|t-dm1
J9358 M | Fam-trastuzumab deruxtecan | enhertu|trastuzumab deruxtecan|t-dxd
J9035 M | Bevacizumab | bevacizumab(?!-)|avastin
J9271 M | Pembrolizumab | pembrolizumab|keytruda
J9299 M | Nivolumab | nivolumab|opdivo
J9228 M | Ipilimumab | ipilimumab|yervoy
J9022 M | Atezolizumab | atezolizumab|tecentriq
J9173 M | Durvalumab | durvalumab|imfinzi
J9119 M | Cemiplimab | cemiplimab|libtayo
J9055 M | Cetuximab | cetuximab|erbitux
J9303 M | Panitumumab | panitumumab|vectibix
J9301 M | Obinutuzumab | obinutuzumab|gazyva
J9145 M | Daratumumab, intravenous | daratumumab(?! and)|darzalex(?! faspro)
J9267 C | Paclitaxel | paclitaxel(?! protein)|taxol
J9264 C | Paclitaxel, protein-bound | abraxane|nab-?paclitaxel|paclitaxel protein
J9171 C | Docetaxel | docetaxel|taxotere
J9045 C | Carboplatin | carboplatin|carbo\b
J9060 C | Cisplatin | cisplatin
J9263 C | Oxaliplatin | oxaliplatin|eloxatin
J9190 C | Fluorouracil | fluorouracil|5-?fu (?:bolus|pump|infusion|\d)
J9206 C | Irinotecan | irinotecan(?! lipo)|camptosar
J9201 C | Gemcitabine | gemcitabine|gemzar
J9305 C | Pemetrexed | pemetrexed|alimta
J9000 C | Doxorubicin | doxorubicin(?! lipo)|adriamycin
Q2050 C | Liposomal doxorubicin | liposomal doxorubicin|doxil
J9181 C | Etoposide | etoposide iv|etoposide \d+ ?mg(?:\/m2)? iv
J9041 C | Bortezomib | bortezomib|velcade
J9047 C | Carfilzomib | carfilzomib|kyprolis
J9025 C | Azacitidine | azacitidine|vidaza
J9033 C | Bendamustine | bendamustine|treanda
J9370 C | Vincristine | vincristine
J9360 C | Vinblastine | vinblastine
J9390 C | Vinorelbine | vinorelbine|navelbine
J9179 C | Eribulin | eribulin|halaven
J9043 C | Cabazitaxel | cabazitaxel|jevtana
J9040 C | Bleomycin | bleomycin
J7298 | Levonorgestrel intrauterine system, Mirena | mirena
J7296 | Levonorgestrel intrauterine system, Kyleena | kyleena
J7297 | Levonorgestrel intrauterine system, Liletta | liletta
J7301 | Levonorgestrel intrauterine system, Skyla | skyla
J7300 | Copper intrauterine device | paragard
J7307 | Etonogestrel implant | nexplanon
`;
